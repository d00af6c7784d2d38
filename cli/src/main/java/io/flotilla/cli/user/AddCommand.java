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

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call the user, up to 30 characters.")
    String name;

    @Mixin
    ChangeOptions how;

    AddCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.change(how, Call.post(FleetPaths.USERS).with("name", name)).ifPresent(made -> {
            fleet.print(how.format(), made, UserViews.NEW);
            fleet.say("The password is shown this once. Next: flotilla user grant %s SERVICE ROLE".formatted(name));
        });
    }
}
