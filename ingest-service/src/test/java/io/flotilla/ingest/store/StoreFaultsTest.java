package io.flotilla.ingest.store;

import static org.junit.jupiter.api.Assertions.assertSame;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreFaultsTest {

    @Test
    void whatIsAProblemAlreadyStaysAsItIs() {
        Instance primary = new Instance("localhost", 3306, InstanceRole.PRIMARY);
        Shard shard = new Shard(new ShardName("orders"), "orders", 1, List.of(primary));
        ProblemException crowded = new ProblemException(CommonError.TOO_MANY_REQUESTS, "Too many wait already");

        assertSame(crowded, StoreFaults.beforeCommit(crowded, shard));
    }
}
