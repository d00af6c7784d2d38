package io.flotilla.api.cloud;

/**
 * One service on the provider's servers.
 *
 * @param instances servers that run it, however they are
 * @param healthy   those of them that are healthy
 * @param cpu       percent, the average over servers whose figures are known, to two decimals; null when there are none
 * @param memory    the same of memory
 */
public record CloudService(String service, int instances, int healthy, Double cpu, Double memory, CloudHealth status) {}
