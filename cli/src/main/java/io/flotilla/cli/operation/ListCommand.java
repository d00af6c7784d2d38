package io.flotilla.cli.operation;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.fleet.OperationViews;
import io.flotilla.cli.options.ShowOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flotilla operation list}. */
@Command(
        name = "list",
        description = "List operations.",
        footer = {"", "Examples:", "  flotilla operation list", "  flotilla operation list --watch"})
final class ListCommand implements Runnable {

    private final Fleet fleet;

    @Mixin
    ShowOptions how;

    ListCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.show(how, FleetPaths.OPERATIONS, OperationViews.LIST);
    }
}
