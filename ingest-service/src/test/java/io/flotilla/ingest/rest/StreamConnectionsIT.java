package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.store;
import static io.flotilla.ingest.Stream.events;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.ingest.RawStream;
import io.flotilla.ingest.Stream;
import io.flotilla.process.Deadline;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Callers that pause, hang up, or are still there when the service leaves. */
@QuarkusTest
@TestProfile(StreamConnectionsIT.Impatient.class)
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class StreamConnectionsIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String SCHEMA = "{\"n\":\"int\",\"s\":\"string\"}";

    /** Does not wait long for a body. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("flotilla.ingest.streams.silence", "10s", "flotilla.ingest.streams.gzip-ratio", "100000");
        }
    }

    @Test
    void aBodyThatStopsIsGivenUpAndWhatIsCommittedIsSaid() throws Exception {
        String shard = store("sc_silent", SCHEMA, "[]");
        try (RawStream stream = RawStream.open("sc_silent")) {
            JsonNode summary = stream.send(events(0, 1_500)).summary();

            assertEquals(
                    "false 1000 1000 BODY_STALLED",
                    summary.path("complete").asText() + " "
                            + summary.path("lines").asText() + " "
                            + summary.path("accepted").asText() + " "
                            + summary.at("/problem/code").asText());
        }
        assertEquals(1_000, count(shard, "sc_silent"));
    }

    @Test
    void aBodyThatNeverBeginsIsAnsweredWithAnOrdinaryProblem() throws Exception {
        try (RawStream stream = RawStream.open("sc_never")) {
            assertEquals("408", stream.next().path("status").asText());
        }
    }

    @Test
    void whoHangsUpLeavesWholeChunksAndNothingElseBehind() throws Exception {
        String shard = store("sc_gone", SCHEMA, "[]");
        try (RawStream stream = RawStream.open("sc_gone")) {
            stream.send(events(0, 2_500)).awaitLines(2_000);
        }

        assertTrue(comesTrue(() -> openStreams() == 0));
        assertEquals(2_000, count(shard, "sc_gone"));
    }

    @Test
    void whoHangsUpWhenEverythingIsSentStopsWhatIsNotStoredYet() throws Exception {
        int all = 4_000_000;
        String shard = store("sc_sent", SCHEMA, "[]");
        try (RawStream stream = RawStream.open("sc_sent", "Content-Encoding: gzip\n")) {
            stream.send(Stream.gzip("{}\n".repeat(all).getBytes(UTF_8)))
                    .finish()
                    .next();
        }

        assertTrue(comesTrue(() -> openStreams() == 0));
        long stored = count(shard, "sc_sent");
        assertTrue(stored >= 1_000 && stored < all && stored % 1_000 == 0, () -> stored + " rows");
    }

    @Test
    void anOpenStreamIsFinishedBeforeTheServiceLeaves() throws Exception {
        store("sc_drain", SCHEMA, "[]");
        try (RawStream stream = RawStream.open("sc_drain")) {
            stream.send(events(0, 1_000)).awaitLines(1_000);
            given().get("/prepare-for-deploy").then().statusCode(200);
            given().get("/ready-for-deploy").then().statusCode(404);

            JsonNode summary = stream.send(events(1_000, 1_001)).finish().summary();

            assertEquals(
                    "true 1001",
                    summary.path("complete").asText() + " "
                            + summary.path("accepted").asText());
        }
        assertTrue(comesTrue(() -> given().get("/ready-for-deploy").statusCode() == 200));
    }

    private static boolean comesTrue(BooleanSupplier condition) {
        Deadline deadline = Deadline.in(BOUND);
        boolean is = condition.getAsBoolean();
        while (!is && deadline.pause()) {
            is = condition.getAsBoolean();
        }
        return is;
    }

    private static int openStreams() {
        String metrics = given().get("/q/metrics").asString();
        return metrics.lines()
                .filter(line -> line.startsWith("flotilla_ingest_streams_open"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(-1);
    }
}
