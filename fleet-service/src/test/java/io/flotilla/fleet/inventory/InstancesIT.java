package io.flotilla.fleet.inventory;

import static io.flotilla.fleet.FleetApi.add;
import static io.flotilla.fleet.FleetApi.added;
import static io.flotilla.fleet.FleetApi.json;
import static io.flotilla.fleet.FleetApi.remove;
import static io.flotilla.fleet.FleetApi.service;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = FleetResource.class, initArgs = @ResourceArg(name = "account", value = "fleet"))
class InstancesIT {

    private static final String SHOP = "{\"host\":\"shop-db\",\"port\":3306,\"role\":\"master\",\"service\":\"shop\"}";

    private long id;

    @BeforeEach
    void oneInstance() {
        service("shop");
        id = added(SHOP);
    }

    @AfterEach
    void noInstance() {
        remove(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/instance/", "/api/instances/"})
    void bothSpellingsOfThePathAreTheSame(String path) {
        given().get(path + id)
                .then()
                .statusCode(200)
                .body("id", equalTo((int) id))
                .body("host", equalTo("shop-db"))
                .body("port", equalTo(3306))
                .body("role", equalTo("master"))
                .body("service", equalTo("shop"))
                .body("size()", equalTo(5));
    }

    @Test
    void theListHoldsIdsUnlessObjectsAreAskedFor() {
        given().get("/api/instances").then().statusCode(200).body("instances", hasItem((int) id));
        given().get("/api/instances?full=false").then().body("instances", hasItem((int) id));
        given().get("/api/instances?full=true")
                .then()
                .body("instances.find { it.id == " + id + " }.host", equalTo("shop-db"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "text/plain"})
    void aBodyOnTheGetAsksForObjectsToo(String type) {
        given().contentType(type)
                .body("{\"full\":true}")
                .get("/api/instances")
                .then()
                .statusCode(200)
                .body("instances.find { it.id == " + id + " }.service", equalTo("shop"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"full\":\"yes\"}", "{\"fool\":true}", "[]", "{", "{}", "true"})
    void aBodyThatSaysSomethingElseIsRefused(String body) {
        json(body).get("/api/instances").then().statusCode(400).body("message", notNullValue());
    }

    @Test
    void aSwitchIsOnOrOff() {
        given().get("/api/instances?full=banana").then().statusCode(400).body("message", notNullValue());
    }

    @Test
    void aNewInstanceSaysWhereItIs() {
        String body = "{\"host\":\"shop-db\",\"port\":3307,\"role\":\"slave\",\"service\":\"shop\"}";
        String location =
                add(body).statusCode(201).body("id", greaterThan(0)).extract().header("Location");

        given().get(location).then().statusCode(200).body("role", equalTo("slave"));
        given().header(FleetPaths.PASSPHRASE, "bronto123")
                .delete(location)
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'host':'','port':1,'service':'shop'} | /host",
                "{'port':1,'service':'shop'} | /host",
                "{'host':7,'port':1,'service':'shop'} | /host",
                "{'host':'a b','port':1,'service':'shop'} | /host",
                "{'host':'../etc','port':1,'service':'shop'} | /host",
                "{'host':'h','port':0,'service':'shop'} | /port",
                "{'host':'h','port':65536,'service':'shop'} | /port",
                "{'host':'h','port':-1,'service':'shop'} | /port",
                "{'host':'h','port':3306.5,'service':'shop'} | /port",
                "{'host':'h','port':'3306x','service':'shop'} | /port",
                "{'host':'h','port':'3306','service':'shop'} | /port",
                "{'host':'h','port':99999999999999999999,'service':'shop'} | /port",
                "{'host':'h','service':'shop'} | /port",
                "{'host':'h','port':1,'role':'replica','service':'shop'} | /role",
                "{'host':'h','port':1,'role':'eggplant','service':'shop'} | /role",
                "{'host':'h','port':1,'role':7,'service':'shop'} | /role",
                "{'host':'h','port':1,'service':'no-such'} | /service",
                "{'host':'h','port':1} | /service",
                "{'host':'h','port':1,'service':'shop','driver':'magic'} | /driver",
                "{'host':'h','port':1,'service':'shop','unit':'a; reboot'} | /unit",
                "{'host':'h','port':1,'service':'shop','address':'nowhere'} | /address",
                "{'host':'h','port':1,'service':'shop','colour':'red'} | /colour"
            })
    void nonsenseIsRefusedAndPointedAt(String body, String pointer) {
        add(body.replace('\'', '"'))
                .statusCode(400)
                .body("code", equalTo("INVALID_INSTANCE"))
                .body("pointer", equalTo(pointer))
                .body("message", notNullValue());
    }

    @Test
    void aHostHas128CharactersAtMost() {
        String body = "{\"host\":\"%s\",\"port\":1,\"service\":\"shop\"}";
        long longest = added(body.formatted("h".repeat(128)));
        remove(longest).statusCode(204);
        add(body.formatted("h".repeat(129))).statusCode(400).body("pointer", equalTo("/host"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "\"host\""})
    void whatIsNoObjectIsRefused(String body) {
        add(body).statusCode(400).body("message", notNullValue());
    }

    @Test
    void hostAndPortAreOneInstances() {
        add(SHOP).statusCode(409).body("code", equalTo("INSTANCE_EXISTS")).body("message", notNullValue());
    }

    @Test
    void aChangeLeavesTheRest() {
        json("{\"role\":\"other\"}")
                .put("/api/instance/" + id)
                .then()
                .statusCode(200)
                .body("role", equalTo("other"))
                .body("host", equalTo("shop-db"));
        json("{\"port\":70000}").put("/api/instances/" + id).then().statusCode(400);
        json("{\"id\":9999999}").put("/api/instances/" + id).then().statusCode(400);
        json("{\"service\":\"no-such\"}").put("/api/instances/" + id).then().statusCode(400);
    }

    @Test
    void aChangeTakesNobodysPlace() {
        long second = added(SHOP.replace("3306", "3308"));
        json("{\"port\":3306}").put("/api/instance/" + second).then().statusCode(409);
        remove(second).statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "0", "-1", "abc", "1.5", "99999999999999999999"})
    void whatIsNotThereIsNotFound(String unknown) {
        given().get("/api/instance/" + unknown).then().statusCode(404).body("message", notNullValue());
        json("{\"role\":\"other\"}").put("/api/instance/" + unknown).then().statusCode(404);
        given().header(FleetPaths.PASSPHRASE, "bronto123")
                .delete("/api/instance/" + unknown)
                .then()
                .statusCode(404);
    }

    @Test
    void aDeletionNeedsThePassphrase() {
        given().delete("/api/instance/" + id)
                .then()
                .statusCode(401)
                .body("code", equalTo("PASSPHRASE_MISSING"))
                .body("message", notNullValue());
        given().header(FleetPaths.PASSPHRASE, "bronto124")
                .delete("/api/instances/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("PASSPHRASE_WRONG"));
        given().get("/api/instance/" + id).then().statusCode(200);

        given().header(FleetPaths.PASSPHRASE, "bronto123")
                .delete("/api/instance/" + id)
                .then()
                .statusCode(204);
        given().get("/api/instance/" + id).then().statusCode(404);
    }

    @Test
    void aDryRunChangesNothing() {
        String body = SHOP.replace("3306", "3999");
        json(body)
                .post("/api/instances?dry-run=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("would.size()", greaterThan(0));
        json(SHOP).post("/api/instances?dry-run=true").then().statusCode(409);
        json("{\"role\":\"other\"}")
                .put("/api/instance/" + id + "?dry-run=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true));
        given().header(FleetPaths.PASSPHRASE, "bronto123")
                .delete("/api/instance/" + id + "?dry-run=true")
                .then()
                .statusCode(200);

        given().get("/api/instances?full=true").then().body("instances.port", not(hasItem(3999)));
        given().get("/api/instance/" + id).then().statusCode(200).body("role", equalTo("master"));
    }

    @Test
    void changesAndRefusalsAreAudited() {
        given().header(FleetPaths.ACTOR, "ada")
                .delete("/api/instance/" + id)
                .then()
                .statusCode(401);

        given().get("/api/audit?limit=1")
                .then()
                .statusCode(200)
                .body("entries[0].actor", equalTo("ada"))
                .body("entries[0].action", equalTo("instance.delete"))
                .body("entries[0].outcome", equalTo("refused"));
        given().get("/api/audit?limit=0").then().statusCode(400);
    }

    @Test
    void aServiceInUseStays() {
        int shop = given().get("/api/services")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("services.find { it.name == 'shop' }.id");

        given().delete("/api/service/" + shop).then().statusCode(409).body("code", equalTo("IN_USE"));
        given().get("/api/services/" + shop).then().statusCode(200).body("dbname", equalTo("shop"));
        json("{\"name\":\"shop\"}").post("/api/services").then().statusCode(409);
        json("{\"name\":\"a b\"}").post("/api/services").then().statusCode(400).body("message", notNullValue());
        given().get("/api/service/4711").then().statusCode(404);
    }

    @Test
    void unknownPathsCarryAMessageToo() {
        given().get("/there/is/nothing/here").then().statusCode(404).body("message", notNullValue());
    }
}
