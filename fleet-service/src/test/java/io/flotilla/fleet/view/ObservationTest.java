package io.flotilla.fleet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.api.fleet.ReplicationView;
import io.flotilla.api.registry.InstanceRole;
import org.junit.jupiter.api.Test;

class ObservationTest {

    private static final ReplicationView FOLLOWS = new ReplicationView("db:3306", "No", "No", null, null);

    @Test
    void whoFollowsIsAReplicaEvenWhenOthersFollowIt() {
        assertEquals(InstanceRole.REPLICA, seen(true, 2, FOLLOWS).role());
        assertEquals(InstanceRole.REPLICA, seen(false, 0, FOLLOWS).role());
    }

    @Test
    void whoTakesWritesOrIsFollowedIsAPrimary() {
        assertEquals(InstanceRole.PRIMARY, seen(false, 0, null).role());
        assertEquals(InstanceRole.PRIMARY, seen(true, 1, null).role());
    }

    @Test
    void whoDoesNeitherIsSomethingElse() {
        assertEquals(InstanceRole.OTHER, seen(true, 0, null).role());
    }

    private static Observation seen(boolean readOnly, int replicas, ReplicationView replication) {
        return new Observation("11.4.5-MariaDB", readOnly, 1, 1, 1, replicas, replication);
    }
}
