package io.flotilla.cli.cloud;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flotilla cloud services}. */
@Command(
        name = "services",
        description = {"Show every service with its servers, how many of them are healthy, and their average load."},
        footer = {"", "Examples:", "  flotilla cloud services", "  flotilla cloud services --minimum 3 -o json"})
final class ServicesCommand implements Runnable {

    private final Fleet fleet;

    @Mixin
    Selection selection;

    @Mixin
    ShowOptions how;

    ServicesCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.show(
                how,
                selection.of(FleetPaths.CLOUD + "/services"),
                CloudViews.SERVICES.whenEmpty("There is no such service."));
    }
}
