package io.flotilla.cli.service;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flotilla service list}. */
@Command(
        name = "list",
        description = "List the services.",
        footer = {"", "Examples:", "  flotilla service list", "  flotilla service list -o yaml"})
final class ListCommand implements Runnable {

    private final Fleet fleet;

    @Mixin
    ShowOptions how;

    ListCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.show(how, FleetPaths.SERVICES, ServiceViews.LIST);
    }
}
