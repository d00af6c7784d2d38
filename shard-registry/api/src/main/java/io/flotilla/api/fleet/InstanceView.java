package io.flotilla.api.fleet;

/**
 * How an instance is. What a server that does not answer cannot say is null.
 *
 * @param connections      clients that are connected now
 * @param queriesPerSecond since the last look at it; at the first look, since its start
 * @param replication      of a replica, else null
 * @param error            why there is no more to say, else null
 */
public record InstanceView(
        long id,
        String host,
        int port,
        String service,
        ServerState state,
        String version,
        RoleView role,
        Boolean readOnly,
        Long uptimeSeconds,
        Long connections,
        Double queriesPerSecond,
        ReplicationView replication,
        String error) {}
