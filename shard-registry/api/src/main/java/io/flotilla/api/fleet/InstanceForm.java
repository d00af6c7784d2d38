package io.flotilla.api.fleet;

/**
 * What a caller may say about an instance; what is absent stays as it is, or gets its default.
 *
 * @param host      a host name or an address of 1 to 128 characters
 * @param port      1 to 65535
 * @param role      {@code master}, {@code slave} or {@code other}; of a new instance {@code other}
 * @param service   the name of a service that exists
 * @param address   {@code HOST:PORT} where it is reached, when that is not its host and port
 * @param driver    who starts and stops it: {@code local}, {@code ssh} or {@code none}
 * @param unit      its systemd unit, for the ssh driver
 * @param provision for a new instance: make the server first, and let it replicate
 */
public record InstanceForm(
        String host,
        Integer port,
        String role,
        String service,
        String address,
        String driver,
        String unit,
        Boolean provision) {}
