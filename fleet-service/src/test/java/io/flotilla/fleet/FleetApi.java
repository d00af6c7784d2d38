package io.flotilla.fleet;

import static io.restassured.RestAssured.given;

import io.flotilla.api.fleet.FleetPaths;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The fleet's HTTP interface, as tests speak it. */
public final class FleetApi {

    public static final String PASSPHRASE = "bronto123";

    private FleetApi() {}

    /** A request with a JSON body. */
    public static RequestSpecification json(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    /** Adds a service unless it is there. */
    public static void service(String name) {
        json("{\"name\":\"" + name + "\"}").post(FleetPaths.SERVICES);
    }

    public static ValidatableResponse add(String body) {
        return json(body).post(FleetPaths.INSTANCES).then();
    }

    /** Adds an instance and gives its id. */
    public static long added(String body) {
        return add(body).statusCode(201).extract().jsonPath().getLong("id");
    }

    /** Removes an instance, whatever it is. */
    public static ValidatableResponse remove(long id) {
        return given().header(FleetPaths.PASSPHRASE, PASSPHRASE)
                .delete(FleetPaths.INSTANCE + "/" + id + "?force=true")
                .then();
    }
}
