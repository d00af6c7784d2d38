package io.flotilla.fleet.user;

import static io.flotilla.fleet.FleetApi.added;
import static io.flotilla.fleet.FleetApi.json;
import static io.flotilla.fleet.FleetApi.remove;
import static io.flotilla.fleet.FleetApi.service;
import static io.restassured.RestAssured.given;

import io.flotilla.testkit.TestShard;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** A user made for one test. */
record TestUser(long id, String name, String password) {

    static TestUser add(String name) {
        JsonPath made = json("{\"name\":\"" + name + "\"}")
                .post("/api/users")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new TestUser(made.getLong("id"), name, made.getString("password"));
    }

    /** Takes every instance off the list: the test says which there are. */
    static void noInstances() {
        given().get("/api/instances")
                .jsonPath()
                .getList("instances", Long.class)
                .forEach(id -> remove(id));
    }

    /** Adds the shard's server to the service, which is made if need be. */
    static long instance(TestShard shard, String role, String service) {
        service(service);
        return added("{\"host\":\"%s\",\"port\":%d,\"role\":\"%s\",\"service\":\"%s\"}"
                .formatted(shard.server().host(), shard.server().port(), role, service));
    }

    /** @return the permission */
    long grant(String service, String role) {
        return json("{\"service\":\"%s\",\"role\":\"%s\"}".formatted(service, role))
                .post("/api/user/" + id + "/permissions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    ValidatableResponse revoke(long permission) {
        return given().delete("/api/user/" + id + "/permissions/" + permission).then();
    }

    ValidatableResponse change(String body) {
        return json(body).put("/api/user/" + id).then().statusCode(200);
    }

    ValidatableResponse delete() {
        return given().delete("/api/user/" + id).then();
    }

    static ValidatableResponse sync() {
        return given().post("/api/users/sync").then().statusCode(200);
    }
}
