package io.flotilla.cli.service;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.fleet.ListingCommand;
import picocli.CommandLine.Command;

/** {@code flotilla service list}. */
@Command(
        name = "list",
        description = "List the services.",
        footer = {"", "Examples:", "  flotilla service list", "  flotilla service list -o yaml"})
final class ListCommand extends ListingCommand {

    ListCommand(Fleet fleet) {
        super(fleet, FleetPaths.SERVICES, ServiceViews.LIST);
    }
}
