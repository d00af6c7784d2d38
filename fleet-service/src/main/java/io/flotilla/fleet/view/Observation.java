package io.flotilla.fleet.view;

import io.flotilla.api.fleet.ReplicationView;
import io.flotilla.api.registry.InstanceRole;

/**
 * What a server says of itself.
 *
 * @param questions   queries since its start
 * @param replicas    servers that read its binary log now
 * @param replication null unless it follows another server
 */
public record Observation(
        String version,
        boolean readOnly,
        long uptimeSeconds,
        long connections,
        long questions,
        int replicas,
        ReplicationView replication) {

    /** A server that follows is a replica; one that others follow, or that takes writes, is a primary. */
    public InstanceRole role() {
        if (replication != null) {
            return InstanceRole.REPLICA;
        }
        return replicas > 0 || !readOnly ? InstanceRole.PRIMARY : InstanceRole.OTHER;
    }
}
