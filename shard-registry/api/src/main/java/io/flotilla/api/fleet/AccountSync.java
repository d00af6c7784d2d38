package io.flotilla.api.fleet;

import java.util.List;

/**
 * What was done to make the accounts on the servers what they should be.
 *
 * @param done    one sentence for each statement; empty when all was as it should be
 * @param pending where something is still to be done; empty when there is no such place
 */
public record AccountSync(List<String> done, List<PendingServer> pending) {}
