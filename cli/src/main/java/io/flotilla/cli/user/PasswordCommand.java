package io.flotilla.cli.user;

import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.options.ChangeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla user password USER}. */
@Command(
        name = "password",
        description = {"Give a user a new password, which is shown this once. The old one is of no use any more."},
        footer = {"", "Examples:", "  flotilla user password ann", "  flotilla user password 3 -o json"})
final class PasswordCommand implements Runnable {

    private final Users users;
    private final UserChange change;

    @Parameters(index = "0", paramLabel = "USER", description = "The user: name or id.")
    String user;

    @Mixin
    ChangeOptions how;

    PasswordCommand(Users users, UserChange change) {
        this.users = users;
        this.change = change;
    }

    @Override
    public void run() {
        change.show(how, Call.post(users.path(user) + "/password"), UserViews.PASSWORD);
    }
}
