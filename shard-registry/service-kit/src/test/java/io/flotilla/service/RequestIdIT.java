package io.flotilla.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestIdIT {

    private static final String OWN = "[0-9a-f]{32}";

    @ParameterizedTest
    @ValueSource(strings = {"/sample/id", "/sample/id/worker", "/sample/id/later", "/sample/id/log"})
    void theCallersIdReachesEveryThreadOfTheRequestAndComesBack(String path) {
        given().header("X-Request-Id", "caller.7")
                .get(path)
                .then()
                .statusCode(200)
                .header("X-Request-Id", "caller.7")
                .body(equalTo("caller.7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/status",
                "/version",
                "/sample/id",
                "/nothing/here",
                "/q/health/live",
                "/q/metrics",
                "/q/openapi"
            })
    void everyAnswerHasAnId(String path) {
        given().get(path).then().header("X-Request-Id", matchesPattern(OWN));
    }

    @Test
    void whatIsNoIdIsReplacedEverywhere() {
        String body = given().header("X-Request-Id", "no id/at all")
                .get("/sample/id")
                .then()
                .header("X-Request-Id", matchesPattern(OWN))
                .extract()
                .asString();

        given().get("/sample/id").then().body(org.hamcrest.Matchers.not(equalTo(body)));
    }
}
