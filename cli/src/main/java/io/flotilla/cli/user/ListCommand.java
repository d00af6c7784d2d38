package io.flotilla.cli.user;

import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flotilla user list}. */
@Command(
        name = "list",
        description = "List the users with their permissions.",
        footer = {"", "Examples:", "  flotilla user list", "  flotilla list users -o json"})
final class ListCommand implements Runnable {

    private final Fleet fleet;

    @Mixin
    ShowOptions how;

    ListCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.show(how, Users.LIST, UserViews.LIST);
    }
}
