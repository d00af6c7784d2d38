package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.select;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.FieldName;
import io.flotilla.ingest.Answer;
import io.flotilla.ingest.AtOnce;
import io.flotilla.ingest.NaughtyStrings;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts that programs stumble over as names: they become tables and columns of exactly these names, or are refused with a reason. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class NaughtyNamesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CALLERS = 4;

    /** Making a table takes long, and as columns all names are tried: this part of them becomes families, and all that mean something. */
    private static final int ONE_IN = 4;

    private static final List<String> MEANINGFUL = NaughtyStrings.of("names that mean something");

    /** Nearly as many as a table can have. */
    private static final int COLUMNS = 900;

    private static final List<String> NAMES = NaughtyStrings.all();

    /** The names that fields can have, by their folds, of each the first. */
    private static final Map<String, String> UNLIKE_EACH_OTHER = unlikeEachOther();

    @Test
    void familiesGetTheirNamesOrAreRefused() throws SQLException {
        List<String> families = IntStream.range(0, NAMES.size())
                .filter(i -> i % ONE_IN == 0 || MEANINGFUL.contains(NAMES.get(i)))
                .mapToObj(NAMES::get)
                .toList();

        List<String> told = AtOnce.on(CALLERS, families.size(), i -> told(put(families.get(i), List.of("n"))));

        Set<String> made = tables();
        List<String> surprises = IntStream.range(0, families.size())
                .filter(i -> !expected(families.get(i), made).equals(told.get(i)))
                .mapToObj(i -> families.get(i) + ": " + told.get(i))
                .toList();
        assertEquals(List.of(), surprises);
    }

    @Test
    void fieldsGetTheirNamesAndValues() throws SQLException {
        List<String> possible = List.copyOf(UNLIKE_EACH_OTHER.values());

        assertTrue(possible.size() > COLUMNS, "only " + possible.size() + " names");
        for (int from = 0; from < possible.size(); from += COLUMNS) {
            List<String> some = possible.subList(from, Math.min(from + COLUMNS, possible.size()));
            String family = "naughty_fields_" + from;
            Answer answer = put(family, some);

            assertEquals(200, answer.status(), answer::body);
            assertEquals(
                    some.stream().map(NaughtyNamesIT::hex).toList(),
                    select(
                                    answer.shard(),
                                    "SELECT HEX(CONVERT(column_name USING utf8mb4)) FROM information_schema.columns"
                                            + " WHERE table_name = '" + family
                                            + "' AND column_name <> 'id' ORDER BY ordinal_position")
                            .stream()
                            .map(row -> row.get(0))
                            .toList());
            assertEquals(
                    IntStream.rangeClosed(1, some.size())
                            .mapToObj(Integer::toString)
                            .toList(),
                    values(select(answer.shard(), "SELECT * FROM " + family)));
        }
    }

    @Test
    void namesThatNoFieldCanHaveAreRefused() {
        List<String> others = NAMES.stream()
                .filter(name -> !UNLIKE_EACH_OTHER.containsValue(name))
                .toList();

        List<String> told = AtOnce.on(CALLERS, others.size(), i -> told(put("naughty_twins", twins(others.get(i)))));

        assertAll(IntStream.range(0, others.size())
                .mapToObj(i -> () -> assertEquals(
                        fold(others.get(i), name -> new FieldName(name).fold()) == null
                                ? "400 INVALID_NAME"
                                : "400 DUPLICATE_FIELD",
                        told.get(i),
                        others.get(i))));
    }

    /** The name, and the one it is too much like, if it is a name. */
    private static List<String> twins(String name) {
        String fold = fold(name, field -> new FieldName(field).fold());
        return fold == null ? List.of(name) : List.of(UNLIKE_EACH_OTHER.get(fold), name);
    }

    private static Map<String, String> unlikeEachOther() {
        Map<String, String> byFold = new LinkedHashMap<>();
        for (String name : NAMES) {
            String fold = fold(name, field -> new FieldName(field).fold());
            if (fold != null) {
                byFold.putIfAbsent(fold, name);
            }
        }
        return byFold;
    }

    /** A family is found again under its name, or it has none, or one too much like another. */
    private static String expected(String name, Set<String> made) {
        if (fold(name, family -> new FamilyName(family).fold()) == null) {
            return "400 INVALID_NAME";
        }
        return made.contains(hex(name)) ? "200" : "409 NAME_CONFLICT";
    }

    private static String fold(String name, Function<String, String> rule) {
        try {
            return rule.apply(name);
        } catch (ProblemException e) {
            return null;
        }
    }

    private static String told(Answer answer) {
        return answer.status() == 200 ? "200" : answer.status() + " " + answer.code();
    }

    private static Answer put(String family, List<String> fields) {
        Map<String, String> schema = new LinkedHashMap<>();
        fields.forEach(field -> schema.put(field, "int"));
        Map<String, Integer> event = new HashMap<>();
        fields.forEach(field -> event.put(field, event.size() + 1));
        try {
            return Answer.toPut(
                    JSON.writeValueAsString(Map.of("family", family, "schema", schema, "logs", List.of(event))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the only row holds behind its id. */
    private static List<String> values(List<List<String>> rows) {
        assertEquals(1, rows.size());
        return rows.get(0).subList(1, rows.get(0).size());
    }

    /** The names of all families on all shards, as hexadecimal digits of UTF-8. */
    private static Set<String> tables() throws SQLException {
        Set<String> found = new HashSet<>();
        for (TestShard shard : Fleet.shared().shards()) {
            select(
                            shard.name(),
                            "SELECT HEX(CONVERT(table_name USING utf8mb4)) FROM information_schema.tables"
                                    + " WHERE table_schema = '" + shard.database() + "'")
                    .forEach(row -> found.add(row.get(0)));
        }
        return found;
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
