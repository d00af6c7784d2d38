package io.flotilla.fleet.console;

/**
 * One visit, counted.
 *
 * @param number   the how many-th of this visitor it is
 * @param visitors how many different visitors there have been
 * @param visits   how often all of them have come
 */
record Visit(long number, long visitors, long visits) {}
