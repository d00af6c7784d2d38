package io.flotilla.registry.shard;

import static io.flotilla.registry.RegistryApi.register;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.flotilla.api.registry.Shard;
import io.flotilla.registry.RegistryApi;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FleetResource.class)
class ShardsIT {

    @BeforeAll
    static void emptyShards() {
        Fleet.shared().clean();
    }

    @BeforeEach
    void bothRegistered() {
        RegistryApi.registerShards();
    }

    @Test
    void registeredShardsAreListedByName() {
        given().get("/api/shards").then().statusCode(200).body("shards.name", hasItems("metrics", "orders"));
        given().get("/api/shards/orders").then().statusCode(200).body("instances[0].role", equalTo("master"));
        given().get("/api/shards/nowhere").then().statusCode(404).body("code", equalTo("SHARD_NOT_FOUND"));
    }

    @Test
    void anotherShardCannotTakeTheName() {
        Shard orders = Fleet.shared().shard("orders").description();
        Shard metrics = Fleet.shared().shard("metrics").description();

        register(new Shard(orders.name(), metrics.database(), 1, metrics.instances()))
                .statusCode(409)
                .body("code", equalTo("SHARD_EXISTS"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"UPPER\"} | 400 | INVALID_SHARD",
                "{\"name\":\"x\",\"database\":\"x\",\"weight\":1,\"instances\":[]} | 400 | INVALID_SHARD",
                "{\"name\":\"x\",\"database\":\"mysql\",\"weight\":1} | 400 | INVALID_SHARD",
                "{\"name\":\"x\",\"database\":\"x`y\",\"weight\":1} | 400 | INVALID_SHARD",
                "{\"name\":\"x\",\"database\":\"x\",\"weight\":-1} | 400 | INVALID_SHARD",
                "{\"name\":\"x\",\"instances\":[{\"host\":\"h\",\"port\":65536,\"role\":\"master\"}]} | 400 | INVALID_SHARD",
                "{\"name\":\"x\",\"instances\":[{\"host\":\"h\",\"port\":1,\"role\":\"eggplant\"}]} | 400 | INVALID_SHARD",
                "{\"nmae\":\"x\"} | 400 | BAD_REQUEST",
                "{ | 400 | MALFORMED_JSON"
            })
    void aShardThatMakesNoSenseIsRefused(String body, int status, String code) {
        register(body).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void aShardWhosePrimaryDoesNotAnswerIsNotRegistered() {
        register("{\"name\":\"silent\",\"database\":\"silent\",\"weight\":1,"
                        + "\"instances\":[{\"host\":\"127.0.0.1\",\"port\":1,\"role\":\"master\"}]}")
                .statusCode(503)
                .body("code", equalTo("SHARD_UNAVAILABLE"));

        given().get("/api/shards/silent").then().statusCode(404);
    }
}
