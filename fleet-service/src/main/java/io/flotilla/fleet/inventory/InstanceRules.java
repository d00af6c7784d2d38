package io.flotilla.fleet.inventory;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.InstanceRole;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an instance may be called and consist of. Every refusal is INVALID_INSTANCE and points at the member. */
final class InstanceRules {

    private static final int LONGEST = 128;
    private static final int LAST_PORT = 65_535;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9:_.@-]{1,128}");

    private InstanceRules() {}

    static String host(String host, String pointer) {
        boolean fits = host.length() <= LONGEST
                && (NAME.matcher(host).matches() || IPV6.matcher(host).matches());
        require(fits, pointer, "A host is a host name or an address of 1 to 128 characters");
        return host;
    }

    static int port(long port, String pointer) {
        require(port >= 1 && port <= LAST_PORT, pointer, "A port is a whole number from 1 to 65535");
        return (int) port;
    }

    static InstanceRole role(String role) {
        Optional<InstanceRole> known = Arrays.stream(InstanceRole.values())
                .filter(each -> each.wireName().equals(role))
                .findFirst();
        require(known.isPresent(), "/role", "A role is master, slave or other");
        return known.orElseThrow();
    }

    static DriverName driver(String driver) {
        Optional<DriverName> known = DriverName.of(driver);
        require(known.isPresent(), "/driver", "A driver is local, ssh or none");
        return known.orElseThrow();
    }

    static String unit(String unit) {
        require(
                UNIT.matcher(unit).matches() && !unit.startsWith("-"),
                "/unit",
                "A unit is the name of a systemd unit, of 1 to 128 characters");
        return unit;
    }

    static Address address(String address) {
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        require(
                colon > 0 && port.matches("[0-9]{1,5}"),
                "/address",
                "An address is HOST:PORT; leave it out where host and port say it all");
        return new Address(host(address.substring(0, colon), "/address"), port(Long.parseLong(port), "/address"));
    }

    /** A server that was made is also removed one day: what its driver finds it by must not come to name another one. */
    static void requireSamePlace(ServerDescription now, ServerDescription wanted) {
        fixed(now.host(), wanted.host(), "/host");
        fixed(now.port(), wanted.port(), "/port");
        fixed(now.address(), wanted.address(), "/address");
        fixed(now.driver(), wanted.driver(), "/driver");
        fixed(now.unit(), wanted.unit(), "/unit");
    }

    private static void fixed(Object now, Object wanted, String pointer) {
        if (!Objects.equals(now, wanted)) {
            throw new ProblemException(
                            FleetError.PROVISIONED,
                            "Only role and service of a provisioned server can change; delete it and provision another")
                    .at(pointer);
        }
    }

    static void require(boolean holds, String pointer, String otherwise) {
        if (!holds) {
            throw new ProblemException(FleetError.INVALID_INSTANCE, otherwise).at(pointer);
        }
    }
}
