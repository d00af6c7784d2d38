package io.flotilla.cli.instance;

import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flotilla instance list}. */
@Command(
        name = "list",
        description = "List the servers of the inventory.",
        footer = {"", "Examples:", "  flotilla instance list", "  flotilla instance list -o json"})
final class ListCommand implements Runnable {

    private final Fleet fleet;

    @Mixin
    ShowOptions how;

    ListCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.show(how, Instances.LIST, InstanceViews.LIST);
    }
}
