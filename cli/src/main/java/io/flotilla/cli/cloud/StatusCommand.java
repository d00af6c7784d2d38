package io.flotilla.cli.cloud;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flotilla cloud status}. */
@Command(
        name = "status",
        description = {"Show how many servers and services are healthy."},
        footer = {"", "Examples:", "  flotilla cloud status", "  flotilla cloud status --watch=5"})
final class StatusCommand implements Runnable {

    private final Fleet fleet;

    @Mixin
    Selection selection;

    @Mixin
    ShowOptions how;

    StatusCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.show(how, selection.of(FleetPaths.CLOUD + "/status"), CloudViews.STATUS);
    }
}
