package io.flotilla.cli.operation;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.fleet.OperationViews;
import io.flotilla.cli.gateway.PathSegment;
import io.flotilla.cli.options.ShowOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla operation show ID}. */
@Command(
        name = "show",
        description = "Show one operation and its steps.",
        footer = {"", "Examples:", "  flotilla operation show 12", "  flotilla operation show 12 --watch"})
final class ShowCommand implements Runnable {

    private final Fleet fleet;

    @Parameters(index = "0", paramLabel = "ID", description = "The id of the operation.")
    String id;

    @Mixin
    ShowOptions how;

    ShowCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.show(how, FleetPaths.OPERATIONS + "/" + PathSegment.encode(id), OperationViews.one());
    }
}
