package io.flotilla.cli.user;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ChangeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla user add NAME}. */
@Command(
        name = "add",
        description = {"Add a user. The password is shown this once."},
        footer = {"", "Examples:", "  flotilla user add ann", "  flotilla add user ann -o json"})
final class AddCommand implements Runnable {

    private final Fleet fleet;
    private final UserChange change;

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call the user, up to 30 characters.")
    String name;

    @Mixin
    ChangeOptions how;

    AddCommand(Fleet fleet, UserChange change) {
        this.fleet = fleet;
        this.change = change;
    }

    @Override
    public void run() {
        Call call = Call.post(FleetPaths.USERS).with("name", name);
        change.show(
                how,
                call,
                UserViews.NEW,
                made -> fleet.say(
                        "The password is shown this once. Next: flotilla user grant %s SERVICE ROLE".formatted(name)));
    }
}
