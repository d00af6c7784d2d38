package io.flotilla.api.fleet;

/**
 * A server on which a change of a user is still to be made. It is made with the next change there, or with the next call of
 * {@code POST /api/users/sync}.
 *
 * @param server {@code HOST:PORT}, or the name of a service that has no master instance
 * @param reason what stood in the way
 */
public record PendingServer(String server, String reason) {}
