package io.flotilla.cli.instance;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla instance view [INSTANCE]} and {@code flotilla mysql view HOST}. */
@Command(
        name = "view",
        description = {"Show how one server is, or all of them: state, version, role, load and replication."},
        footer = {
            "",
            "Examples:",
            "  flotilla mysql view mysql-03-prod",
            "  flotilla mysql view mysql-03-prod:3306 --watch",
            "  flotilla instance view -o json"
        })
public final class ViewCommand implements Runnable {

    private final Fleet fleet;
    private final Instances instances;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "INSTANCE",
            description = "The server: its id, or HOST[:PORT]; all without it.")
    String instance;

    @Mixin
    ShowOptions how;

    public ViewCommand(Fleet fleet, Instances instances) {
        this.fleet = fleet;
        this.instances = instances;
    }

    @Override
    public void run() {
        if (instance == null) {
            fleet.show(how, FleetPaths.INSTANCES + "/view", InstanceViews.HEALTH);
        } else {
            fleet.show(how, instances.path(instance) + "/view", InstanceViews.one());
        }
    }
}
