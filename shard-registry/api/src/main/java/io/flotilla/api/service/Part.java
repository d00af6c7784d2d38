package io.flotilla.api.service;

/**
 * The answer to {@code GET /api/parts/{name}}: what one service says about itself through the one origin, where {@code /status} and
 * {@code /version} can only speak for one of them.
 *
 * @param name    the service, for example {@code ingest-service}
 * @param version semantic version plus build number
 * @param ready   whether it takes traffic, as {@code /status} says
 */
public record Part(String name, String version, boolean ready) {}
