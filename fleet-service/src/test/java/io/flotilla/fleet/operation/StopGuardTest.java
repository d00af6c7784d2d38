package io.flotilla.fleet.operation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.flotilla.fleet.inventory.Address;
import io.flotilla.fleet.inventory.DriverName;
import io.flotilla.fleet.inventory.Server;
import io.flotilla.fleet.inventory.ServerDescription;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StopGuardTest {

    private static final Shard ORDERS = new Shard(
            new ShardName("orders"),
            "orders",
            1,
            List.of(
                    new Instance("127.0.0.1", 3301, InstanceRole.PRIMARY),
                    new Instance("127.0.0.1", 3303, InstanceRole.REPLICA)));

    @Test
    void thePrimaryOfAShardServesItWhateverItIsCalled() {
        assertTrue(
                StopGuard.serves(server("mysql-01-prod", 3301, Optional.of(new Address("127.0.0.1", 3301))), ORDERS));
        assertTrue(StopGuard.serves(server("127.0.0.1", 3301, Optional.empty()), ORDERS));
    }

    @Test
    void itsReplicaAndOthersDoNot() {
        assertFalse(
                StopGuard.serves(server("mysql-03-prod", 3303, Optional.of(new Address("127.0.0.1", 3303))), ORDERS));
        assertFalse(StopGuard.serves(server("mysql-01-prod", 3301, Optional.empty()), ORDERS));
    }

    private static Server server(String host, int port, Optional<Address> address) {
        return new Server(
                1,
                new ServerDescription(host, port, InstanceRole.OTHER, "orders", address, DriverName.LOCAL, null),
                "orders",
                false);
    }
}
