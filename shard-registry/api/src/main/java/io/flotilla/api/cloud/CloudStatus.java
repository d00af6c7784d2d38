package io.flotilla.api.cloud;

import java.util.List;

/**
 * The answer to {@code GET /api/cloud/status}: everything in one line.
 *
 * @param servers           all servers, which are {@code healthy}, {@code unhealthy} or {@code unknown}
 * @param services          how many services run on them
 * @param unhealthyServices names of those with too few healthy servers
 */
public record CloudStatus(
        int servers, int healthy, int unhealthy, int unknown, int services, List<String> unhealthyServices) {}
