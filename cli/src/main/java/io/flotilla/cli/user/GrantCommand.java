package io.flotilla.cli.user;

import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ChangeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla user grant USER SERVICE ROLE}. */
@Command(
        name = "grant",
        description = {"Give a user a role on a service. The account on its servers follows."},
        footer = {"", "Examples:", "  flotilla user grant ann orders reader", "  flotilla role list"})
final class GrantCommand implements Runnable {

    private final Fleet fleet;
    private final Users users;

    @Parameters(index = "0", paramLabel = "USER", description = "The user: name or id.")
    String user;

    @Parameters(index = "1", paramLabel = "SERVICE", description = "The name of the service.")
    String service;

    @Parameters(
            index = "2",
            paramLabel = "ROLE",
            description = "reader, writer, owner, or another of flotilla role list.")
    String role;

    @Mixin
    ChangeOptions how;

    GrantCommand(Fleet fleet, Users users) {
        this.fleet = fleet;
        this.users = users;
    }

    @Override
    public void run() {
        Call call = Call.post(users.path(user) + "/permissions")
                .with("service", service)
                .with("role", role);
        fleet.change(how, call).ifPresent(made -> fleet.print(how.format(), made, UserViews.PERMISSION));
    }
}
