package io.flotilla.cli.instance;

import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.fleet.ListingCommand;
import picocli.CommandLine.Command;

/** {@code flotilla instance list}. */
@Command(
        name = "list",
        description = "List the servers of the inventory.",
        footer = {"", "Examples:", "  flotilla instance list", "  flotilla instance list -o json"})
final class ListCommand extends ListingCommand {

    ListCommand(Fleet fleet) {
        super(fleet, Instances.LIST, InstanceViews.LIST);
    }
}
