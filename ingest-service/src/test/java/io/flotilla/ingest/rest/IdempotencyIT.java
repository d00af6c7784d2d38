package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.store;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.process.Deadline;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class IdempotencyIT {

    private static final String SCHEMA = "{\"n\":\"int\"}";

    @Test
    void theSameKeyAndBodyAreStoredOnceAndAnsweredAlike() throws SQLException {
        String body = body("once", SCHEMA, "[{\"n\":1},{\"n\":2}]");

        String first = put("k-1", body)
                .statusCode(200)
                .header("Idempotent-Replayed", nullValue())
                .extract()
                .asString();
        String second = put("k-1", body)
                .statusCode(200)
                .header("Idempotent-Replayed", equalTo("true"))
                .extract()
                .asString();
        put("k-2", body).statusCode(200).header("Idempotent-Replayed", nullValue());

        assertEquals(first, second);
        assertEquals(4, count(shardOf("once"), "once"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws SQLException {
        put("k", body("reused", SCHEMA, "[{\"n\":1}]")).statusCode(200);

        put("k", body("reused", SCHEMA, "[{\"n\":2}]")).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        assertEquals(1, count(shardOf("reused"), "reused"));
    }

    @Test
    void aKeyBelongsToItsFamily() {
        put("shared", body("scope_a", SCHEMA, "[{\"n\":1}]")).statusCode(200);

        put("shared", body("scope_b", SCHEMA, "[{\"n\":1}]"))
                .statusCode(200)
                .header("Idempotent-Replayed", nullValue());
    }

    @Test
    void aRefusedBatchLeavesItsKeyFree() {
        put("again", body("freed", SCHEMA, "[{\"n\":\"x\"}]")).statusCode(422);

        put("again", body("freed", SCHEMA, "[{\"n\":1}]")).statusCode(200).header("Idempotent-Replayed", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "é", "a\tb"})
    void keysAreVisibleAscii(String key) {
        put(key, body("keys", SCHEMA, "[]")).statusCode(400).body("code", equalTo("INVALID_IDEMPOTENCY_KEY"));
    }

    @Test
    void keysHave255CharactersAtMostAndThereIsOne() {
        put("k".repeat(256), body("keys", SCHEMA, "[]"))
                .statusCode(400)
                .body("code", equalTo("INVALID_IDEMPOTENCY_KEY"));
        put("'\\\"`%".repeat(51), body("keys", SCHEMA, "[{\"n\":1}]")).statusCode(200);
        given().contentType("application/json")
                .header("Idempotency-Key", "a", "b")
                .body(body("keys", SCHEMA, "[]"))
                .put("/api/log")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_IDEMPOTENCY_KEY"));
    }

    @Test
    void manyAtOnceWithOneKeyAreStoredOnce() throws SQLException {
        store("race", SCHEMA, "[]");
        String body = body("race", SCHEMA, "[{\"n\":1},{\"n\":2},{\"n\":3}]");
        ExecutorService threads = Executors.newFixedThreadPool(16);

        List<ValidatableResponse> answers = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> putUntilFree("race", body), threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        threads.shutdown();
        answers.forEach(answer -> answer.statusCode(200));
        assertEquals(
                15,
                answers.stream()
                        .filter(answer -> "true".equals(answer.extract().header("Idempotent-Replayed")))
                        .count());
        assertEquals(3, count(shardOf("race"), "race"));
    }

    @Test
    void aKeyThatIsBeingStoredForTooLongIsInUse() throws SQLException {
        String shard = store("busy", SCHEMA, "[]");
        TestShard server = Fleet.shared().shard(shard);
        try (Connection other = server.admin();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("INSERT INTO " + server.systemDatabase()
                    + ".idempotency_key (family, idempotency_key, request_hash, receipt, created_at)"
                    + " VALUES ('busy', 'mine', REPEAT('x', 32), '{}', UTC_TIMESTAMP(6))");

            put("mine", body("busy", SCHEMA, "[{\"n\":1}]"))
                    .statusCode(409)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("IDEMPOTENCY_KEY_IN_USE"));

            other.rollback();
        }
        put("mine", body("busy", SCHEMA, "[{\"n\":1}]")).statusCode(200);
        assertEquals(1, count(shard, "busy"));
    }

    /** As the API tells its callers: a key in use is asked for again. */
    private static ValidatableResponse putUntilFree(String key, String body) {
        Deadline deadline = Deadline.in(Duration.ofMinutes(2));
        ValidatableResponse answer = put(key, body);
        while (answer.extract().statusCode() == 409 && deadline.pause()) {
            answer.body("code", equalTo("IDEMPOTENCY_KEY_IN_USE"));
            answer = put(key, body);
        }
        return answer;
    }

    private static ValidatableResponse put(String key, String body) {
        return io.flotilla.ingest.Ingest.put(body.getBytes(StandardCharsets.UTF_8), Map.of("Idempotency-Key", key));
    }

    private static String shardOf(String family) {
        return store(family, SCHEMA, "[]");
    }
}
