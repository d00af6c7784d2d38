package io.flotilla.fleet.console;

import java.util.Map;

/**
 * The counts after a batch of visits.
 *
 * @param byAddress visits of each address of the batch, all that there have been
 */
record VisitCounts(Map<String, Long> byAddress, long visitors, long visits) {}
