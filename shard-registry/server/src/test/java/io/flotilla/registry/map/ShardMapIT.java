package io.flotilla.registry.map;

import static io.flotilla.registry.RegistryApi.ensured;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.Field;
import io.flotilla.registry.RegistryApi;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FleetResource.class)
class ShardMapIT {

    @BeforeAll
    static void emptyShards() {
        Fleet.shared().clean();
    }

    @BeforeEach
    void bothRegistered() {
        RegistryApi.registerShards();
    }

    @Test
    void onlyWhatChangedSinceAnEpochIsSent() {
        Family older = ensured("older", Field.of("name", "string"));
        Family newer = ensured("newer", Field.of("name", "string"));

        given().get("/api/shard-map?since=" + older.epoch())
                .then()
                .statusCode(200)
                .body("since", equalTo((int) older.epoch()))
                .body("epoch", equalTo((int) newer.epoch()))
                .body("families.name", contains("newer"))
                .body("shards", hasSize(2));
    }

    @Test
    void nothingIsSentWhileTheEpochStands() {
        String tag =
                given().get("/api/shard-map").then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag).get("/api/shard-map").then().statusCode(304);

        ensured("another", Field.of("name", "string"));

        given().header("If-None-Match", tag)
                .get("/api/shard-map")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void anEpochThatNeverWasGetsTheWholeMap() {
        ensured("present", Field.of("name", "string"));

        given().get("/api/shard-map?since=99999999")
                .then()
                .statusCode(200)
                .body("since", equalTo(0))
                .body("families.find { it.name == 'present' }.schemaVersion", equalTo(1));
    }
}
