package io.flotilla.cli.role;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import io.flotilla.cli.output.Column;
import io.flotilla.cli.output.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flotilla role list}. */
@Command(
        name = "list",
        description = "List the roles and the MySQL privileges behind them.",
        footer = {"", "Examples:", "  flotilla role list", "  flotilla role list -o json"})
final class ListCommand implements Runnable {

    private final Fleet fleet;

    private static final View ROLES = View.grid(
            "/roles", Column.of("id", "/id"), Column.of("name", "/name"), Column.of("permissions", "/permissions"));

    @Mixin
    ShowOptions how;

    ListCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.show(how, FleetPaths.ROLES, ROLES);
    }
}
