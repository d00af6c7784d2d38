package io.flotilla.cli.instance;

import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla instance show INSTANCE}. */
@Command(
        name = "show",
        description = "Show what the inventory has about one server.",
        footer = {"", "Examples:", "  flotilla instance show 3", "  flotilla instance show mysql-03-prod"})
final class ShowCommand implements Runnable {

    private final Fleet fleet;
    private final Instances instances;

    @Parameters(index = "0", paramLabel = "INSTANCE", description = "The server: its id, or HOST[:PORT].")
    String instance;

    @Mixin
    ShowOptions how;

    ShowCommand(Fleet fleet, Instances instances) {
        this.fleet = fleet;
        this.instances = instances;
    }

    @Override
    public void run() {
        fleet.show(how, instances.path(instance), InstanceViews.ONE);
    }
}
