package io.flotilla.cli.operation;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.fleet.ListingCommand;
import io.flotilla.cli.fleet.OperationViews;
import picocli.CommandLine.Command;

/** {@code flotilla operation list}. */
@Command(
        name = "list",
        description = "List operations.",
        footer = {"", "Examples:", "  flotilla operation list", "  flotilla operation list --watch"})
final class ListCommand extends ListingCommand {

    ListCommand(Fleet fleet) {
        super(fleet, FleetPaths.OPERATIONS, OperationViews.LIST);
    }
}
