package io.flotilla.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.flotilla.api.service.Version;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartIT {

    @ConfigProperty(name = "quarkus.application.name")
    String name;

    @Test
    void aServiceTellsItsVersionAndThatItIsReady() {
        String version = given().get("/version").as(Version.class).version();

        given().get("/api/parts/" + name)
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("version", equalTo(version))
                .body("ready", equalTo(true));
    }

    @Test
    void aServiceDoesNotSpeakForAnother() {
        given().get("/api/parts/somebody-else").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }
}
