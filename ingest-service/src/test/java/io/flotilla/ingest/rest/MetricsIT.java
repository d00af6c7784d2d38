package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a caller or an operator may ask about the service: its part, its API, its numbers. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class MetricsIT {

    @Test
    void theServiceIsReadyAndTellsItsName() {
        given().get("/status").then().statusCode(200).body(equalTo("OK"));
        given().get("/api/parts/ingest-service").then().statusCode(200).body("ready", equalTo(true));
    }

    @Test
    void theApiIsDescribedWithExamples() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/log'.put.summary", equalTo("Store a batch of events"))
                .body(
                        "paths.'/api/families/{family}/logs'.post.summary",
                        equalTo("Store a stream of events of any length"))
                .body("paths.'/_bulk'.post.summary", equalTo("Store events in bulk, as Elasticsearch does"))
                .body(
                        "paths.'/{index}/_bulk'.post.summary",
                        equalTo("Store events of a family in bulk, as Elasticsearch does"))
                .body(
                        "paths.'/_bulk'.post.requestBody.description",
                        containsString("{\"create\":{\"_index\":\"dog_registry\"}}"))
                .body(containsString("labrador"))
                .body(containsString("Idempotency-Key"));
    }

    @Test
    void keptEventsAreCountedByReason() {
        put(
                        body("counted_rejects", "{\"n\":\"int\"}", "[{\"n\":1},{\"n\":\"x\"}]")
                                .getBytes(StandardCharsets.UTF_8),
                        Map.of("Prefer", "handling=lenient"))
                .statusCode(200);

        given().get("/q/metrics")
                .then()
                .body(containsString("flotilla_ingest_rejects_total{code=\"TYPE_MISMATCH\"}"))
                .body(not(containsString("counted_rejects")));
    }

    @Test
    void eventsAndRefusalsAreCountedWithoutNamingFamilies() {
        put(body("counted_family", "{\"n\":\"int\"}", "[{\"n\":1},{\"n\":2}]")).statusCode(200);
        put(body("counted_family", "{\"n\":\"int\"}", "[{\"n\":\"x\"}]")).statusCode(422);

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("flotilla_ingest_events_total "))
                .body(containsString("flotilla_ingest_refused_total{code=\"TYPE_MISMATCH\"}"))
                .body(containsString("flotilla_ingest_put_seconds_count "))
                .body(not(containsString("counted_family")));
    }
}
