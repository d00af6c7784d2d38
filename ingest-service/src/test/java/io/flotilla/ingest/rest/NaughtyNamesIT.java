package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.select;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** Texts that programs stumble over as names: families get exactly these or are refused, and so are fields that cannot have them. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class NaughtyNamesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CALLERS = 4;

    private final List<String> names = NaughtyStrings.all();

    @Test
    void familiesGetTheirNamesOrAreRefused() throws SQLException {
        List<String> told = AtOnce.on(CALLERS, names.size(), i -> told(put(names.get(i), List.of("n"))));

        Set<String> made = tables();
        List<String> surprises = IntStream.range(0, names.size())
                .filter(i -> !expected(names.get(i), made).equals(told.get(i)))
                .mapToObj(i -> names.get(i) + ": " + told.get(i))
                .toList();
        assertEquals(List.of(), surprises);
    }

    @Test
    void namesThatNoFieldCanHaveAreRefused() {
        Map<String, String> possible = unlikeEachOther();
        List<String> others =
                names.stream().filter(name -> !possible.containsValue(name)).toList();

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
    private List<String> twins(String name) {
        String fold = fold(name, field -> new FieldName(field).fold());
        return fold == null ? List.of(name) : List.of(unlikeEachOther().get(fold), name);
    }

    /** The names that fields can have, by their folds, of each the first. */
    private Map<String, String> unlikeEachOther() {
        Map<String, String> byFold = new LinkedHashMap<>();
        for (String name : names) {
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
        fields.forEach(field -> event.put(field, 1));
        try {
            return Answer.toPut(
                    JSON.writeValueAsString(Map.of("family", family, "schema", schema, "logs", List.of(event))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
