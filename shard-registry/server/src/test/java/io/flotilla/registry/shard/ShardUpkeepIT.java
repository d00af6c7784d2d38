package io.flotilla.registry.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.registry.RegistryApi;
import io.flotilla.registry.ddl.SystemTables;
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
class ShardUpkeepIT {

    private final TestShard shard = Fleet.shared().shard("orders");

    @Inject
    Shards shards;

    @Inject
    SystemTables systemTables;

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
    void aShardOfAnEarlierReleaseGetsTheTablesItLacks(UniAsserter asserter) {
        execute("DROP TABLE rejected_event");

        asserter.execute(() -> new ShardUpkeep(shards, systemTables).bringUpToDate());

        asserter.execute(() -> assertEquals(0, execute("DELETE FROM rejected_event")));
    }

    private int execute(String sql) {
        try (var connection = shard.admin();
                var statement = connection.createStatement()) {
            statement.execute("USE " + shard.systemDatabase());
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
