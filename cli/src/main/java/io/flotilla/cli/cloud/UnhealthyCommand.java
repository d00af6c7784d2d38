package io.flotilla.cli.cloud;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flotilla cloud unhealthy}. */
@Command(
        name = "unhealthy",
        description = {"Show services with too few healthy servers, and servers that are not healthy."},
        footer = {
            "",
            "Examples:",
            "  flotilla cloud unhealthy",
            "  flotilla cloud unhealthy --cpu-threshold 80 --minimum 3"
        })
final class UnhealthyCommand implements Runnable {

    private final Fleet fleet;

    @Mixin
    Selection selection;

    @Mixin
    ShowOptions how;

    UnhealthyCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.show(
                how,
                selection.of(FleetPaths.CLOUD + "/unhealthy"),
                CloudViews.SERVICES.whenEmpty("All services have enough healthy servers."),
                CloudViews.SERVERS.whenEmpty("All servers are healthy."));
    }
}
