package io.flotilla.fleet.user;

import static io.flotilla.fleet.FleetApi.added;
import static io.flotilla.fleet.FleetApi.json;
import static io.flotilla.fleet.FleetApi.remove;
import static io.flotilla.fleet.FleetApi.service;
import static io.flotilla.fleet.user.ServerAccounts.exists;
import static io.flotilla.fleet.user.ServerAccounts.login;
import static io.flotilla.fleet.user.ServerAccounts.run;
import static io.flotilla.fleet.user.ServerAccounts.select;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The services orders and metrics of the test fleet, each with its one server as master. */
@QuarkusTest
@QuarkusTestResource(value = FleetResource.class, initArgs = @ResourceArg(name = "account", value = "fleet"))
class UsersIT {

    private static final TestShard ORDERS = Fleet.shared().shard("orders");
    private static final TestShard METRICS = Fleet.shared().shard("metrics");

    private long orders;
    private long metrics;
    private long ada;
    private String password;

    @BeforeEach
    void twoServicesAndOneUser() {
        given().get("/api/instances")
                .jsonPath()
                .getList("instances", Long.class)
                .forEach(id -> remove(id));
        orders = master(ORDERS);
        metrics = master(METRICS);
        ValidatableResponse made = json("{\"name\":\"ada\"}")
                .post("/api/users")
                .then()
                .statusCode(201)
                .body("status", equalTo("active"))
                .body("permissions", empty());
        ada = made.extract().jsonPath().getLong("id");
        password = made.extract().jsonPath().getString("password");
    }

    private static long master(TestShard shard) {
        service(shard.name());
        return added("{\"host\":\"%s\",\"port\":%d,\"role\":\"master\",\"service\":\"%s\"}"
                .formatted(shard.server().host(), shard.server().port(), shard.name()));
    }

    @AfterEach
    void nobodyAndNothing() {
        ORDERS.start();
        given().delete("/api/user/" + ada);
        remove(orders);
        remove(metrics);
    }

    @Test
    void aLoginFollowsTheUserThroughItsLife() {
        refused(ORDERS, "ada");

        long permission = granted("orders", "reader");
        assertEquals("1", select(ORDERS, "ada", password));
        refused(METRICS, "ada");

        change("{\"status\":\"inactive\"}").body("status", equalTo("inactive"));
        refused(ORDERS, "ada");

        change("{\"status\":\"active\"}").body("pending", nullValue());
        assertEquals("1", select(ORDERS, "ada", password));

        change("{\"name\":\"countess\"}").body("name", equalTo("countess"));
        assertEquals("1", select(ORDERS, "countess", password));
        refused(ORDERS, "ada");

        String old = password;
        password = given().post("/api/user/" + ada + "/password")
                .then()
                .statusCode(200)
                .extract()
                .path("password");
        assertEquals("1", select(ORDERS, "countess", password));
        assertThrows(SQLException.class, () -> login(ORDERS, "countess", old).close());

        given().delete("/api/user/" + ada + "/permissions/" + permission).then().statusCode(204);
        refused(ORDERS, "countess");
        assertFalse(exists(ORDERS, "countess"));
        granted("orders", "reader");
        assertEquals("1", select(ORDERS, "countess", password));

        given().delete("/api/users/" + ada).then().statusCode(204);
        assertFalse(exists(ORDERS, "countess"));
        given().get("/api/user/" + ada).then().statusCode(404).body("message", notNullValue());
    }

    @Test
    void aRoleGivesItsPrivilegesAndNoMore() throws SQLException {
        run(ORDERS, "CREATE TABLE IF NOT EXISTS orders.priv_probe (id INT)");
        long reader = granted("orders", "reader");
        assertThrows(SQLException.class, () -> as("ada", "INSERT INTO orders.priv_probe VALUES (1)"));
        assertThrows(SQLException.class, () -> as("ada", "SELECT COUNT(*) FROM orders_system.idempotency"));

        long writer = granted("orders", "writer");
        as("ada", "INSERT INTO orders.priv_probe VALUES (1)");
        assertThrows(SQLException.class, () -> as("ada", "CREATE TABLE orders.mine (id INT)"));

        long owner = granted("orders", "owner");
        as("ada", "CREATE TABLE orders.mine (id INT)");
        as("ada", "DROP TABLE orders.mine");
        synced().body("done", empty());

        given().delete("/api/user/" + ada + "/permissions/" + owner).then().statusCode(204);
        assertThrows(SQLException.class, () -> as("ada", "CREATE TABLE orders.mine (id INT)"));
        as("ada", "INSERT INTO orders.priv_probe VALUES (1)");
        given().delete("/api/user/" + ada + "/permissions/" + writer).then().statusCode(204);
        assertThrows(SQLException.class, () -> as("ada", "INSERT INTO orders.priv_probe VALUES (1)"));
        as("ada", "SELECT * FROM orders.priv_probe");
        given().delete("/api/user/" + ada + "/permissions/" + reader).then().statusCode(204);
        assertFalse(exists(ORDERS, "ada"));
        run(ORDERS, "DROP TABLE orders.priv_probe");
    }

    @Test
    void whatIsRepeatedChangesNothing() {
        long permission = granted("orders", "writer");
        json("{\"service\":\"orders\",\"role\":\"writer\"}")
                .post("/api/users/" + ada + "/permissions")
                .then()
                .statusCode(200)
                .body("id", equalTo((int) permission));
        synced().body("done", empty()).body("pending", empty());
        given().post("/api/users/sync?dry-run=true").then().statusCode(200).body("would", empty());
    }

    @Test
    void whatSomebodyChangedOnTheServerIsPutRight() throws SQLException {
        granted("orders", "reader");
        run(ORDERS, "ALTER USER 'ada'@'%' IDENTIFIED BY 'Somebody-else-5'");
        run(ORDERS, "GRANT INSERT ON orders.* TO 'ada'@'%'");
        run(ORDERS, "ALTER USER 'ada'@'%' ACCOUNT LOCK");

        given().post("/api/users/sync?dry-run=true").then().body("would", hasSize(3));
        synced().body("done", hasSize(3));

        assertEquals("1", select(ORDERS, "ada", password));
        synced().body("done", empty());
    }

    @Test
    void anAccountOfSomebodyElseIsNotTouched() throws SQLException {
        run(ORDERS, "CREATE USER 'theirs'@'%' IDENTIFIED BY 'Somebody-else-5'");
        try {
            change("{\"name\":\"theirs\"}").statusCode(200);
            json("{\"service\":\"orders\",\"role\":\"owner\"}")
                    .post("/api/user/" + ada + "/permissions")
                    .then()
                    .statusCode(201)
                    .body("pending", hasSize(1));
            run(ORDERS, "GRANT SELECT ON orders.* TO 'theirs'@'%'");
            given().delete("/api/user/" + ada);
            login(ORDERS, "theirs", "Somebody-else-5").close();
        } finally {
            run(ORDERS, "DROP USER 'theirs'@'%'");
        }
    }

    @Test
    void aServerThatWasDownFollowsLater() {
        granted("orders", "reader");
        ORDERS.kill();
        String endpoint = ORDERS.server().host() + ":" + ORDERS.server().port();
        change("{\"name\":\"countess\"}")
                .statusCode(200)
                .body("pending.server", contains(endpoint))
                .body("pending.reason", contains("The server does not answer"));
        granted("metrics", "reader");
        assertEquals("1", select(METRICS, "countess", password));

        ORDERS.start();
        synced().body("pending", empty());

        assertEquals("1", select(ORDERS, "countess", password));
        assertFalse(exists(ORDERS, "ada"));

        ORDERS.kill();
        given().delete("/api/user/" + ada).then().statusCode(202).body("pending.server", contains(endpoint));
        assertFalse(exists(METRICS, "countess"));
        ORDERS.start();
        synced().body("pending", empty());
        assertFalse(exists(ORDERS, "countess"));
    }

    @Test
    void aDryRunChangesNothing() {
        json("{\"name\":\"bob\"}")
                .post("/api/users?dry-run=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true));
        json("{\"name\":\"ada\"}").post("/api/users?dry-run=true").then().statusCode(409);
        json("{\"service\":\"orders\",\"role\":\"reader\"}")
                .post("/api/user/" + ada + "/permissions?dry-run=true")
                .then()
                .statusCode(200)
                .body("would", hasSize(3));
        given().delete("/api/user/" + ada + "?dry-run=true").then().statusCode(200);

        given().get("/api/users?full=true").then().body("users.name", not(hasItem("bob")));
        given().get("/api/user/" + ada).then().statusCode(200).body("permissions", empty());
        assertFalse(exists(ORDERS, "ada"));
    }

    @Test
    void terminatedIsForEver() {
        granted("orders", "reader");
        change("{\"status\":\"terminated\"}").statusCode(200).body("status", equalTo("terminated"));
        refused(ORDERS, "ada");
        assertTrue(exists(ORDERS, "ada"));
        change("{\"status\":\"terminated\"}").statusCode(200);
        change("{\"status\":\"active\"}").statusCode(409).body("code", equalTo("USER_TERMINATED"));
        given().post("/api/user/" + ada + "/password").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''",
                "'o\\u0027brien'",
                "'a`b'",
                "'a\\\"b'",
                "'a%'",
                "'a\\nb'",
                "'a\\u0000'",
                "'\\ud83d\\ude00'",
                "'root'",
                "'mysql.sys'",
                "'flotilla_fleet'",
                "'abcdefghijklmnopqrstuvwxyz12345'",
                "7",
                "null",
                "['ada']"
            })
    void hostileNamesAreRefused(String name) {
        String body = "{\"name\":" + name.replace('\'', '"') + "}";
        json(body)
                .post("/api/users")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_USER"))
                .body("pointer", equalTo("/name"))
                .body("message", notNullValue());
    }

    @Test
    void nonsenseIsRefusedAndPointedAt() {
        json("{\"name\":\"ada\"}").post("/api/users").then().statusCode(409).body("code", equalTo("USER_EXISTS"));
        change("{\"status\":\"eggplant\"}").statusCode(400).body("pointer", equalTo("/status"));
        change("{\"colour\":\"red\"}").statusCode(400).body("pointer", equalTo("/colour"));
        change("{\"name\":\"root\"}").statusCode(400).body("pointer", equalTo("/name"));
        for (Map.Entry<String, String> wrong : Map.of(
                        "{\"service\":\"no-such\",\"role\":\"reader\"}", "/service",
                        "{\"service\":\"orders\",\"role\":\"eggplant\"}", "/role",
                        "{\"service\":\"orders\"}", "/role")
                .entrySet()) {
            json(wrong.getKey())
                    .post("/api/user/" + ada + "/permissions")
                    .then()
                    .statusCode(400)
                    .body("pointer", equalTo(wrong.getValue()))
                    .body("message", notNullValue());
        }
        given().delete("/api/user/" + ada + "/permissions/4711").then().statusCode(404);
        given().get("/api/user/0").then().statusCode(404).body("message", notNullValue());
        json("[]").post("/api/users").then().statusCode(400).body("message", notNullValue());
    }

    @Test
    void everyChangeIsAudited() {
        given().header(FleetPaths.ACTOR, "grace")
                .post("/api/user/" + ada + "/password")
                .then()
                .statusCode(200);

        given().get("/api/audit?limit=1")
                .then()
                .body("entries[0].actor", equalTo("grace"))
                .body("entries[0].action", equalTo("user.password"))
                .body("entries[0].outcome", equalTo("succeeded"));
    }

    private ValidatableResponse change(String body) {
        return json(body).put("/api/user/" + ada).then();
    }

    private long granted(String service, String role) {
        return json("{\"service\":\"%s\",\"role\":\"%s\"}".formatted(service, role))
                .post("/api/user/" + ada + "/permissions")
                .then()
                .statusCode(201)
                .body("pending", nullValue())
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static ValidatableResponse synced() {
        return given().post("/api/users/sync").then().statusCode(200);
    }

    private void as(String user, String sql) throws SQLException {
        try (Connection connection = login(ORDERS, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void refused(TestShard shard, String user) {
        assertThrows(SQLException.class, () -> login(shard, user, password).close());
    }
}
