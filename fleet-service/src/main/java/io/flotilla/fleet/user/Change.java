package io.flotilla.fleet.user;

import java.util.Set;

/**
 * What a transaction has changed.
 *
 * @param result   what the caller is to see of it
 * @param what     the same as a sentence
 * @param services the services on whose servers accounts have to follow
 */
record Change<T>(T result, String what, Set<Long> services) {}
