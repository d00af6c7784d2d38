package io.flotilla.cli.instance;

import io.flotilla.cli.fleet.Call;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What can be said about a server beside its host and port. */
final class Description {

    /** What completion offers; the server decides what it takes. */
    static final class Roles extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Roles() {
            super(List.of("master", "slave", "other"));
        }
    }

    /** What completion offers. */
    static final class Drivers extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Drivers() {
            super(List.of("local", "ssh", "none"));
        }
    }

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            completionCandidates = Roles.class,
            description = "master, slave or other.")
    String role;

    @Option(names = "--service", paramLabel = "SERVICE", description = "The name of the service it belongs to.")
    String service;

    @Option(
            names = "--address",
            paramLabel = "HOST:PORT",
            description = "Where it is reached, when that is not its host and port.")
    String address;

    @Option(
            names = "--driver",
            paramLabel = "DRIVER",
            completionCandidates = Drivers.class,
            description = "Who starts and stops it: local, ssh or none.")
    String driver;

    @Option(names = "--unit", paramLabel = "UNIT", description = "Its systemd unit, for the ssh driver.")
    String unit;

    boolean isEmpty() {
        return role == null && service == null && address == null && driver == null && unit == null;
    }

    Call into(Call call) {
        return call.with("role", role)
                .with("service", service)
                .with("address", address)
                .with("driver", driver)
                .with("unit", unit);
    }
}
