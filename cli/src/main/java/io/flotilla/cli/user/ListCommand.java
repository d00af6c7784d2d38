package io.flotilla.cli.user;

import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.fleet.ListingCommand;
import picocli.CommandLine.Command;

/** {@code flotilla user list}. */
@Command(
        name = "list",
        description = "List the users with their permissions.",
        footer = {"", "Examples:", "  flotilla user list", "  flotilla list users -o json"})
final class ListCommand extends ListingCommand {

    ListCommand(Fleet fleet) {
        super(fleet, Users.LIST, UserViews.LIST);
    }
}
