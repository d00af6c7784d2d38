package io.flotilla.ingest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.SchemaError;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkAnswerTest {

    @Test
    void everyActionHasItsItemInOrder() throws IOException {
        BulkRequest request = request("""
                {"create":{"_index":"a","_id":"é\\"1"}}
                {}
                {"index":{"_index":"b","_id":"2"}}
                {}
                {"delete":{"_index":"a","_id":"3"}}
                """);
        request.families().get(1).refuse(new ProblemException(IngestError.TYPE_MISMATCH, "An int").at("/n"));

        assertEquals(
                "{\"took\":12,\"errors\":true,\"items\":["
                        + "{\"create\":{\"_index\":\"a\",\"_id\":\"é\\\"1\",\"_version\":1,\"result\":\"created\",\"status\":201}},"
                        + "{\"index\":{\"_index\":\"b\",\"_id\":\"2\",\"status\":400,"
                        + "\"error\":{\"type\":\"TYPE_MISMATCH\",\"reason\":\"/n: An int\"}}},"
                        + "{\"delete\":{\"_index\":\"a\",\"_id\":\"3\",\"status\":400,\"error\":{\"type\":\"UNSUPPORTED_ACTION\","
                        + "\"reason\":\"There is no action 'delete' here: events are added, by create or index, and stay\"}}}]}",
                answer(request).toString());
    }

    @Test
    void withoutRefusalsThereAreNoErrors() throws IOException {
        assertEquals(
                "false",
                answer(request("{\"create\":{\"_index\":\"a\"}}\n{}\n"))
                        .path("errors")
                        .asText());
    }

    @Test
    void idsThatAreMissingAreMadeUpEachDifferent() throws IOException {
        BulkRequest request = request("{\"create\":{\"_index\":\"a\"}}\n{}\n{\"create\":{\"_index\":\"a\"}}\n{}\n");

        JsonNode once = answer(request).path("items");
        JsonNode again = answer(request).path("items");

        String first = once.at("/0/create/_id").asText();
        assertAll(
                () -> assertEquals(34, first.length()),
                () -> assertNotEquals(first, once.at("/1/create/_id").asText()),
                () -> assertNotEquals(first, again.at("/0/create/_id").asText()));
    }

    @Test
    void aNameThatNoFamilyCanHaveIsNotEchoedAtLength() throws IOException {
        JsonNode item = answer(request("{\"create\":{\"_index\":\"" + "x".repeat(5_000) + "\"}}\n{}\n"))
                .at("/items/0/create");

        assertAll(
                () -> assertEquals(400, item.path("status").asInt()),
                () -> assertTrue(item.path("_index").asText().length() < 100, item::toString));
    }

    @Test
    void statusesTellShippersWhetherToSendAnEventAgain() {
        Map<ErrorCode, Integer> wanted = Map.of(
                IngestError.TYPE_MISMATCH, 400,
                SchemaError.INVALID_NAME, 400,
                SchemaError.TYPE_CONFLICT, 400,
                IngestError.IDEMPOTENCY_KEY_REUSED, 400,
                IngestError.IDEMPOTENCY_KEY_IN_USE, 429,
                CommonError.TOO_MANY_REQUESTS, 429,
                IngestError.SHARD_UNAVAILABLE, 503,
                IngestError.OUTCOME_UNKNOWN, 503,
                CommonError.TIMEOUT, 503,
                CommonError.INTERNAL_ERROR, 500);

        wanted.forEach((code, status) -> assertEquals(status, ItemStatus.of(code), code.name()));
    }

    private static BulkRequest request(String body) {
        return BulkReader.read(body.getBytes(UTF_8), Optional.empty(), 100);
    }

    private static JsonNode answer(BulkRequest request) throws IOException {
        return new ObjectMapper().readTree(BulkAnswer.to(request, Duration.ofMillis(12)));
    }
}
