package io.flotilla.fleet.user;

import static io.flotilla.fleet.user.ServerAccounts.dialect;
import static io.flotilla.fleet.user.ServerAccounts.login;
import static io.flotilla.fleet.user.ServerAccounts.run;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flotilla.fleet.FleetApi;
import io.flotilla.mysql.Dialect;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database whose name has an underscore, on a server that takes names in grants literally, and one that does not. */
@QuarkusTest
@QuarkusTestResource(value = FleetResource.class, initArgs = @ResourceArg(name = "account", value = "fleet"))
class PartialRevokesIT {

    private static final TestShard ORDERS = Fleet.shared().shard("orders");

    private TestUser ada;

    @BeforeEach
    void aServiceWithAnUnderscore() throws SQLException {
        assumeTrue(dialect(ORDERS) == Dialect.MYSQL, "partial_revokes is MySQL's: -Dflotilla.test.mysqld=PATH of one");
        TestUser.noInstances();
        run(ORDERS, "CREATE DATABASE my_shop");
        run(ORDERS, "CREATE TABLE my_shop.things (id INT)");
        run(ORDERS, "CREATE DATABASE myxshop");
        FleetApi.json("{\"name\":\"underscored\",\"dbname\":\"my_shop\"}").post("/api/services");
        TestUser.instance(ORDERS, "master", "underscored");
        ada = TestUser.add("ada");
    }

    @AfterEach
    void asBefore() throws SQLException {
        if (ada != null) {
            run(ORDERS, "SET GLOBAL partial_revokes = OFF");
            ada.delete();
            run(ORDERS, "DROP DATABASE my_shop");
            run(ORDERS, "DROP DATABASE myxshop");
            TestUser.noInstances();
        }
    }

    @Test
    void aRoleReachesTheDatabaseWhereNamesAreTakenLiterally() throws SQLException {
        run(ORDERS, "SET GLOBAL partial_revokes = ON");
        long reader = ada.grant("underscored", "reader");

        as("SELECT * FROM my_shop.things");
        TestUser.sync().body("done", empty()).body("pending", empty());

        ada.revoke(reader).statusCode(204);
        given().get("/api/user/" + ada.id()).then().body("permissions", empty());
    }

    @Test
    void grantsFollowWhenTheServerChangesItsMind() throws SQLException {
        ada.grant("underscored", "reader");
        as("SELECT * FROM my_shop.things");
        assertThrows(SQLException.class, () -> as("USE myxshop"));

        run(ORDERS, "SET GLOBAL partial_revokes = ON");
        TestUser.sync().body("done", hasSize(2));
        as("SELECT * FROM my_shop.things");
        TestUser.sync().body("done", empty());

        run(ORDERS, "SET GLOBAL partial_revokes = OFF");
        TestUser.sync().body("done", hasSize(2));
        as("SELECT * FROM my_shop.things");
        assertThrows(SQLException.class, () -> as("USE myxshop"));
        TestUser.sync().body("done", empty());
    }

    private void as(String sql) throws SQLException {
        try (Connection connection = login(ORDERS, "my_shop", ada.name(), ada.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
