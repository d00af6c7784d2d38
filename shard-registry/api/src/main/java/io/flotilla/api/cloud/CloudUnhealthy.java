package io.flotilla.api.cloud;

import java.util.List;

/**
 * The answer to {@code GET /api/cloud/unhealthy}: what somebody should look at.
 *
 * @param services those with too few healthy servers
 * @param servers  those that are unhealthy or unknown
 */
public record CloudUnhealthy(List<CloudService> services, List<CloudServer> servers) {}
