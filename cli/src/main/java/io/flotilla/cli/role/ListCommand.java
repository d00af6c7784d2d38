package io.flotilla.cli.role;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.fleet.ListingCommand;
import io.flotilla.cli.output.Column;
import io.flotilla.cli.output.View;
import picocli.CommandLine.Command;

/** {@code flotilla role list}. */
@Command(
        name = "list",
        description = "List the roles and the MySQL privileges behind them.",
        footer = {"", "Examples:", "  flotilla role list", "  flotilla role list -o json"})
final class ListCommand extends ListingCommand {

    private static final View ROLES = View.grid(
            "/roles", Column.of("id", "/id"), Column.of("name", "/name"), Column.of("permissions", "/permissions"));

    ListCommand(Fleet fleet) {
        super(fleet, FleetPaths.ROLES, ROLES);
    }
}
