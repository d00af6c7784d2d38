package io.flotilla.api.fleet;

/**
 * What a replica says of its replication.
 *
 * @param source     {@code HOST:PORT} it follows
 * @param ioThread   {@code Yes}, {@code No}, {@code Connecting}, as the server says it
 * @param sqlThread  {@code Yes} or {@code No}
 * @param lagSeconds how far it is behind; null while it does not know
 * @param lastError  of either thread; null without
 */
public record ReplicationView(String source, String ioThread, String sqlThread, Long lagSeconds, String lastError) {}
