package io.flotilla.api.cloud;

/**
 * One server of the provider.
 *
 * @param ip      its address, as the provider lists it
 * @param service what runs on it; null when it never said so
 * @param cpu     percent, null while unknown
 * @param memory  percent, null while unknown
 */
public record CloudServer(String ip, String service, CloudHealth status, Double cpu, Double memory) {}
