package io.flotilla.api.cloud;

import java.util.List;

/** The answer to {@code GET /api/cloud/servers}: servers in the provider's order. */
public record CloudServers(List<CloudServer> servers) {}
