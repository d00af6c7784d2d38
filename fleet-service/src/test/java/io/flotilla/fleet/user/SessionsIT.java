package io.flotilla.fleet.user;

import static io.flotilla.fleet.user.ServerAccounts.login;
import static io.flotilla.fleet.user.ServerAccounts.run;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.fleet.FleetApi;
import io.flotilla.process.Deadline;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service orders with its one server as master; what stands in for a replica replicates nothing. */
@QuarkusTest
@QuarkusTestResource(value = FleetResource.class, initArgs = @ResourceArg(name = "account", value = "fleet"))
class SessionsIT {

    private static final TestShard ORDERS = Fleet.shared().shard("orders");
    private static final TestShard METRICS = Fleet.shared().shard("metrics");
    private static final int PATIENCE_SECONDS = 60;

    private TestUser ada;
    private long reader;

    @BeforeEach
    void oneUserWithARole() {
        TestUser.noInstances();
        TestUser.instance(ORDERS, "master", "orders");
        ada = TestUser.add("ada");
        reader = ada.grant("orders", "reader");
    }

    @AfterEach
    void nobody() throws SQLException {
        run(METRICS, "DROP USER IF EXISTS 'ada'@'%'");
        ada.delete();
        TestUser.noInstances();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactive", "terminated"})
    void whoeverIsShutOutIsCutOff(String status) throws SQLException {
        try (Connection session = session(ORDERS);
                Connection other = session(ORDERS)) {
            ada.change("{\"status\":\"" + status + "\"}").body("pending", nullValue());

            awaitEnd(session);
            awaitEnd(other);
            assertThrows(SQLException.class, () -> session(ORDERS));
        }
        TestUser.sync().body("done", empty()).body("pending", empty());
    }

    @Test
    void whoeverIsDeletedIsCutOff() throws SQLException {
        try (Connection session = session(ORDERS)) {
            ada.delete().statusCode(204);

            awaitEnd(session);
        }
    }

    @Test
    void whoeverLosesARoleIsCutOffAndComesBackWithWhatIsLeft() throws SQLException {
        long writer = ada.grant("orders", "writer");
        try (Connection session = session(ORDERS)) {
            ada.revoke(writer).statusCode(204);

            awaitEnd(session);
        }
        try (Connection session = session(ORDERS)) {
            ada.revoke(reader).statusCode(204);

            awaitEnd(session);
        }
    }

    @Test
    void whatGivesSomethingCutsNobodyOff() throws SQLException {
        try (Connection session = session(ORDERS)) {
            ada.grant("orders", "writer");
            ada.change("{\"status\":\"active\"}");
            TestUser.sync().body("done", empty());

            assertTrue(session.isValid(PATIENCE_SECONDS));
        }
    }

    @Test
    void aDryRunSaysWhoIsConnectedAndLeavesThemAlone() throws SQLException {
        try (Connection session = session(ORDERS)) {
            FleetApi.json("{\"status\":\"inactive\"}")
                    .put("/api/user/" + ada.id() + "?dry-run=true")
                    .then()
                    .statusCode(200)
                    .body("would", hasItem(endsWith(": end 1 open session of the account ada")));

            assertTrue(session.isValid(PATIENCE_SECONDS));
        }
    }

    @Test
    void whoeverStaysConnectedIsCutOffByTheNextSync() throws SQLException {
        ada.change("{\"status\":\"inactive\"}");
        run(ORDERS, "ALTER USER 'ada'@'%' ACCOUNT UNLOCK");
        try (Connection session = session(ORDERS)) {
            run(ORDERS, "ALTER USER 'ada'@'%' ACCOUNT LOCK");

            TestUser.sync().body("done", contains(endsWith(": end 1 open session of the account ada")));

            awaitEnd(session);
        }
        TestUser.sync().body("done", empty());
    }

    @Test
    void anotherAccountOfTheSameNameKeepsItsSessions() throws SQLException {
        run(ORDERS, "CREATE USER 'ada'@'127.0.0.1' IDENTIFIED BY 'Somebody-else-5'");
        run(ORDERS, "GRANT SELECT ON orders.* TO 'ada'@'127.0.0.1'");
        try (Connection theirs = login(ORDERS, "ada", "Somebody-else-5")) {
            ada.change("{\"status\":\"inactive\"}").body("pending", nullValue());

            assertTrue(theirs.isValid(PATIENCE_SECONDS));
        } finally {
            run(ORDERS, "DROP USER 'ada'@'127.0.0.1'");
        }
    }

    @Test
    void aReplicaIsWaitedForAndItsSessionsEndToo() throws SQLException {
        TestUser.instance(METRICS, "slave", "orders");
        run(METRICS, "CREATE USER 'ada'@'%' IDENTIFIED BY '" + ada.password() + "'");
        run(METRICS, "GRANT SELECT ON metrics.* TO 'ada'@'%'");
        String replica = METRICS.server().host() + ":" + METRICS.server().port();
        try (Connection session = session(METRICS)) {
            ada.change("{\"status\":\"inactive\"}").body("pending.server", contains(replica));

            awaitEnd(session);
        }
        try (Connection session = session(METRICS)) {
            run(METRICS, "ALTER USER 'ada'@'%' ACCOUNT LOCK");

            TestUser.sync()
                    .body("done", contains("On " + replica + ": end 1 open session of the account ada"))
                    .body("pending", empty());

            awaitEnd(session);
        }
        TestUser.sync().body("done", empty());
    }

    @Test
    void aReplicaThatIsDownIsRememberedUntilItIsBack() throws SQLException {
        TestUser.instance(METRICS, "slave", "orders");
        METRICS.kill();
        try {
            ada.delete().statusCode(202).body("pending.reason", contains("The server does not answer"));
        } finally {
            METRICS.start();
        }
        run(METRICS, "CREATE USER 'ada'@'%' IDENTIFIED BY '" + ada.password() + "'");
        run(METRICS, "GRANT SELECT ON metrics.* TO 'ada'@'%'");
        try (Connection session = session(METRICS)) {
            run(METRICS, "DROP USER 'ada'@'%'");

            TestUser.sync().body("pending", empty());

            awaitEnd(session);
        }
        given().get("/api/user/" + ada.id()).then().statusCode(404);
    }

    private Connection session(TestShard shard) throws SQLException {
        return login(shard, "ada", ada.password());
    }

    private static void awaitEnd(Connection session) throws SQLException {
        Deadline deadline = Deadline.in(Duration.ofSeconds(PATIENCE_SECONDS));
        while (session.isValid(PATIENCE_SECONDS)) {
            assertTrue(deadline.pause(), "still connected");
        }
    }
}
