package io.flotilla.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.flotilla.api.problem.Problem;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemIT {

    @ParameterizedTest
    @ValueSource(strings = {"thrown", "uni", "completion", "composite"})
    void aProblemKeepsItsCodePlaceAndTimeHoweverItIsThrown(String how) {
        given().header("X-Request-Id", "r.1_A-b")
                .get("/sample/fail/" + how)
                .then()
                .statusCode(429)
                .contentType(Problem.MEDIA_TYPE)
                .header("X-Request-Id", "r.1_A-b")
                .header("Retry-After", "2")
                .body("code", equalTo("TOO_MANY_REQUESTS"))
                .body("detail", equalTo("Come back later."))
                .body("pointer", equalTo("/logs/17/weight"))
                .body("limit", equalTo(5))
                .body("requestId", equalTo("r.1_A-b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unexpected", "unexpected-uni"})
    void anUnexpectedFailureTellsOnlyTheRequestId(String how) {
        given().header("X-Request-Id", "r2")
                .get("/sample/fail/" + how)
                .then()
                .statusCode(500)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("INTERNAL_ERROR"))
                .body("requestId", equalTo("r2"))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void unknownPathsAreNotFound() {
        given().get("/no/such")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void otherMethodsAreNotAllowedAndTheAnswerListsTheRightOnes() {
        given().delete("/sample/orders")
                .then()
                .statusCode(405)
                .contentType(Problem.MEDIA_TYPE)
                .header("Allow", "OPTIONS, POST")
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void aValueOfTheWrongTypeIsPointedAt() {
        given().contentType("application/json")
                .body("{\"name\":\"a\",\"lines\":[{\"amount\":1},{\"amount\":{}}]}")
                .post("/sample/orders")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("BAD_REQUEST"))
                .body("pointer", equalTo("/lines/1/amount"));
    }

    @Test
    void malformedJsonIsSaidWithItsPlace() {
        given().contentType("application/json")
                .body("{\"name\":")
                .post("/sample/orders")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("MALFORMED_JSON"));
    }

    @Test
    void otherMediaTypesAreUnsupported() {
        given().contentType("text/csv")
                .body("a,b")
                .post("/sample/orders")
                .then()
                .statusCode(415)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void unservedRepresentationsAreNotAcceptable() {
        given().accept("text/csv")
                .get("/sample/fail/not")
                .then()
                .statusCode(406)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void misspeltMembersAreNamed() {
        given().contentType("application/json")
                .body("{\"nmae\":1}")
                .post("/sample/orders")
                .then()
                .statusCode(400)
                .body("detail", equalTo("There is no member named \"nmae\" here."))
                .body("pointer", equalTo("/nmae"));
    }

    @Test
    void optionsListsTheMethodsOfThePathAlone() {
        given().options("/sample/orders").then().statusCode(204).header("Allow", "OPTIONS, POST");
        given().options("/status").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().options("/prepare-for-deploy").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void redirectsAreLeftAlone() {
        given().redirects()
                .follow(false)
                .get("/sample/fail/redirect")
                .then()
                .statusCode(303)
                .header("Location", equalTo("http://a/b"));
    }
}
