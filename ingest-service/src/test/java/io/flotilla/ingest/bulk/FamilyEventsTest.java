package io.flotilla.ingest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.batch.Batch;
import io.flotilla.ingest.batch.BatchLimits;
import io.flotilla.ingest.batch.BatchReader;
import io.flotilla.ingest.batch.Rows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyEventsTest {

    private static final BatchReader READER = new BatchReader(new BatchLimits(1_000, 1 << 20, 1 << 10), false);
    private static final List<Field> FIELDS = List.of(Field.of("n", "int"), Field.of("s", "string"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"n\":\"x\"}; TYPE_MISMATCH /n",
                "{\"n\":1,\"n\":2}; DUPLICATE_KEY /n",
                "{\"n\":; MALFORMED_JSON /n",
                "{\"n\":1} {\"n\":2}; MALFORMED_JSON ",
                "{\"n\":1}x; MALFORMED_JSON ",
                "not json; MALFORMED_JSON ",
                "``; TYPE_MISMATCH ",
                "[1]; TYPE_MISMATCH ",
                "{\"s\":\"\\ud800\"}; OUT_OF_RANGE /s",
            })
    void aBadEventIsRefusedAndItsNeighboursAreRead(String event, String refusal) {
        BulkRequest request = request("{\"n\":1}", event, "{\"n\":2,\"s\":\"b\"}");

        Batch batch = events(request).read(READER, FIELDS);

        assertAll(
                () -> assertEquals("(1,NULL),(2,'b')", rows(batch)),
                () -> assertEquals(refusal.strip(), refusal(request, 1)),
                () -> assertEquals("", refusal(request, 0) + refusal(request, 2)));
    }

    @Test
    void anEventThatIsTooLargeLeavesNothingBehind() {
        BulkRequest request = request("{\"n\":1}", "{\"s\":\"" + "x".repeat(2_000) + "\"}", "{\"n\":2}");

        Batch batch = events(request).read(READER, FIELDS);

        assertEquals("(1,NULL),(2,NULL) EVENT_TOO_LARGE", rows(batch) + " " + refusal(request, 1));
    }

    @Test
    void bytesThatAreNoTextSpoilTheirEventAlone() {
        byte[] body = body("{\"s\":\"?\"}", "{\"n\":1}").getBytes(UTF_8);
        body["{\"create\":{\"_index\":\"f\"}}\n{\"s\":\"".length()] = (byte) 0xc3;
        BulkRequest request = BulkReader.read(body, Optional.empty(), 100);

        Batch batch = events(request).read(READER, FIELDS);

        assertEquals("(1,NULL) MALFORMED_JSON", rows(batch) + " " + refusal(request, 0));
    }

    @Test
    void typesOfNewFieldsAreInferredFromAllEventsThatHaveThem() {
        BulkRequest request = request("{\"n\":1}", "{\"f\":1,\"none\":null}", "{\"f\":1.5,\"j\":{\"a\":[1]}}");

        Batch batch = readTwice(request);

        assertAll(
                () -> assertEquals("n int, s string, f float, j json", fields(batch)),
                () -> assertEquals(
                        "(1,NULL,NULL,NULL),(NULL,NULL,1E0,NULL),(NULL,NULL,1.5E0,'{\"a\":[1]}')", rows(batch)),
                () -> assertFalse(request.hasRefusals()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"id\":1}; INVALID_NAME /id",
                "{\"x\":1,\"X\":1}; DUPLICATE_FIELD /X",
                "{\"N\":1}; DUPLICATE_FIELD /N",
                "{\"fresh\":\"text\",\"n\":\"x\"}; TYPE_MISMATCH /n",
                "{\"fresh\":\"text\",; MALFORMED_JSON /fresh",
                "{\"fresh\":\"text\"} 7; MALFORMED_JSON ",
                "{\"fresh\":\"text\",\"only_mine\":1,\"n\":true}; TYPE_MISMATCH /n",
            })
    void aBadEventHasNoSayInTheFieldsOfOthers(String event, String refusal) {
        BulkRequest request = request("{\"fresh\":1}", event);

        Batch batch = readTwice(request);

        assertAll(
                () -> assertEquals("n int, s string, fresh int", fields(batch)),
                () -> assertEquals("(NULL,NULL,1)", rows(batch)),
                () -> assertEquals(refusal.strip(), refusal(request, 1)));
    }

    @Test
    void whenAllAreBadThereIsNothingToStore() {
        BulkRequest request = request("{\"id\":1}", "{\"new\":");

        assertTrue(readTwice(request).isEmpty());
    }

    @Test
    void whoBringsFieldsIsSuspectedFirst() {
        BulkRequest request = request("{\"n\":1}", "{\"f\":1}", "{\"n\":2}");
        readTwice(request);

        List<FamilyEvents> parts = events(request).divided();

        assertAll(
                () -> assertEquals("(1,NULL),(2,NULL)", rows(parts.get(0).read(READER, FIELDS))),
                () -> assertEquals(1, parts.get(1).count()));
    }

    @Test
    void otherwiseTheSuspectsAreTwoHalves() {
        List<FamilyEvents> parts =
                events(request("{\"n\":1}", "{\"n\":2}", "{\"n\":3}")).divided();

        assertEquals(
                List.of("(1,NULL)", "(2,NULL),(3,NULL)"),
                parts.stream().map(part -> rows(part.read(READER, FIELDS))).toList());
    }

    @Test
    void theDigestIsThatOfTheEventsThatAreStored() {
        String digest = events(request("{\"n\":1}", "{\"n\":2}")).digest();
        BulkRequest withBad = request("{\"n\":1}", "{\"n\":\"x\"}", "{\"n\":2}");
        events(withBad).read(READER, FIELDS);

        assertAll(
                () -> assertEquals(digest, events(withBad).digest()),
                () -> assertNotEquals(
                        digest, events(request("{\"n\":1}{\"n\":2}")).digest()),
                () -> assertNotEquals(
                        digest, events(request("{\"n\":2}", "{\"n\":1}")).digest()));
    }

    @Test
    void aReasonForAllIsNoReasonForThoseRefusedBefore() {
        BulkRequest request = request("{\"n\":1}", "{\"n\":\"x\"}");
        events(request).read(READER, FIELDS);

        events(request).refuse(new ProblemException(IngestError.SHARD_UNAVAILABLE, "down"));

        assertEquals(
                "{SHARD_UNAVAILABLE=1, TYPE_MISMATCH=1}", request.refusals().toString());
    }

    private static Batch readTwice(BulkRequest request) {
        events(request).read(READER, FIELDS);
        return events(request).readWithNewFields(READER, FIELDS);
    }

    private static FamilyEvents events(BulkRequest request) {
        return request.families().get(0);
    }

    private static BulkRequest request(String... events) {
        return BulkReader.read(body(events).getBytes(UTF_8), Optional.empty(), 100);
    }

    private static String body(String... events) {
        StringBuilder body = new StringBuilder();
        for (String event : events) {
            body.append("{\"create\":{\"_index\":\"f\"}}\n").append(event).append('\n');
        }
        return body.toString();
    }

    private static String rows(Batch batch) {
        return batch.rows().stream().map(Rows::values).collect(Collectors.joining(","));
    }

    private static String fields(Batch batch) {
        return batch.fields().stream()
                .map(field -> field.name() + " " + field.type())
                .collect(Collectors.joining(", "));
    }

    private static String refusal(BulkRequest request, int item) {
        return request.items()
                .get(item)
                .refusal()
                .map(e -> (e.code().name() + " " + e.pointer()).strip())
                .orElse("");
    }
}
