package io.flotilla.cli.cloud;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flotilla cloud servers}. */
@Command(
        name = "servers",
        description = {"Show every server with its service, its health and its load."},
        footer = {
            "",
            "Examples:",
            "  flotilla cloud servers",
            "  flotilla cloud servers --service UserService -o json",
            "  flotilla cloud servers --cpu-threshold 80 --memory-threshold 75"
        })
final class ServersCommand implements Runnable {

    private final Fleet fleet;

    @Mixin
    Selection selection;

    @Mixin
    ShowOptions how;

    ServersCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.show(
                how,
                selection.of(FleetPaths.CLOUD + "/servers"),
                CloudViews.SERVERS.whenEmpty("There is no such server."));
    }
}
