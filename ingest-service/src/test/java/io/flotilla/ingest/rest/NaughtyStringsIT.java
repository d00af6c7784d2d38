package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.select;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.ingest.Answer;
import io.flotilla.ingest.NaughtyStrings;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts that programs stumble over arrive byte for byte. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class NaughtyStringsIT {

    @Test
    void valuesArriveByteForByte() throws SQLException, JsonProcessingException {
        List<String> texts = Stream.concat(NaughtyStrings.all().stream(), NaughtyStrings.endless().stream())
                .toList();
        List<Map<String, String>> logs =
                texts.stream().map(text -> Map.of("s", text)).toList();

        Answer answer =
                Answer.toPut(body("naughty_values", "{\"s\":\"string\"}", new ObjectMapper().writeValueAsString(logs)));
        assertEquals(200, answer.status(), answer::body);

        List<List<String>> rows = select(answer.shard(), "SELECT HEX(s) FROM naughty_values ORDER BY id");
        assertEquals(
                texts.stream().map(NaughtyStringsIT::hex).toList(),
                rows.stream().map(row -> row.get(0)).toList());
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
