package io.flotilla.cli.user;

import io.flotilla.cli.fleet.Call;
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

    private final Users users;
    private final UserChange change;

    @Mixin
    UserOnService who;

    @Parameters(
            index = "2",
            paramLabel = "ROLE",
            description = "reader, writer, owner, or another of flotilla role list.")
    String role;

    @Mixin
    ChangeOptions how;

    GrantCommand(Users users, UserChange change) {
        this.users = users;
        this.change = change;
    }

    @Override
    public void run() {
        Call call = Call.post(users.path(who.user) + "/permissions")
                .with("service", who.service)
                .with("role", role);
        change.show(how, call, UserViews.PERMISSION);
    }
}
