package io.flotilla.registry.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.registry.RegistryApi;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.vertx.RunOnVertxContext;
import io.quarkus.test.vertx.UniAsserter;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FleetResource.class)
class ExpiredKeysIT {

    private final TestShard shard = Fleet.shared().shard("orders");

    @Inject
    ExpiredKeys expiredKeys;

    @BeforeAll
    static void emptyShards() {
        Fleet.shared().clean();
    }

    @BeforeEach
    void bothRegistered() {
        RegistryApi.registerShards();
    }

    @Test
    @RunOnVertxContext
    void keysPastTheirTimeGoAndTheOthersStay(UniAsserter asserter) throws Exception {
        execute(
                "INSERT INTO idempotency_key VALUES ('dogs', 'old', REPEAT('x', 32), '{}', UTC_TIMESTAMP(6) - INTERVAL 25 HOUR),"
                        + " ('dogs', 'young', REPEAT('x', 32), '{}', UTC_TIMESTAMP(6) - INTERVAL 23 HOUR)");

        asserter.execute(() -> expiredKeys.purge());

        asserter.execute(() -> assertEquals("young", remainingKeys()));
    }

    private void execute(String sql) throws Exception {
        try (var connection = shard.admin();
                var statement = connection.createStatement()) {
            statement.execute("USE " + shard.systemDatabase());
            statement.execute(sql);
        }
    }

    private String remainingKeys() {
        try (var connection = shard.admin();
                var statement = connection.createStatement()) {
            statement.execute("USE " + shard.systemDatabase());
            var rows = statement.executeQuery("SELECT GROUP_CONCAT(idempotency_key) FROM idempotency_key");
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
