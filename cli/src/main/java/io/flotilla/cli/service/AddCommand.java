package io.flotilla.cli.service;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ChangeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flotilla service add NAME}. */
@Command(
        name = "add",
        description = "Add a service.",
        footer = {
            "",
            "Examples:",
            "  flotilla service add billing",
            "  flotilla service add billing --dbname billing_db"
        })
final class AddCommand implements Runnable {

    private final Fleet fleet;

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call it.")
    String name;

    @Option(
            names = "--dbname",
            paramLabel = "DATABASE",
            description = "Its database on its servers; made from the name if not said.")
    String dbname;

    @Mixin
    ChangeOptions how;

    AddCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        Call call = Call.post(FleetPaths.SERVICES).with("name", name).with("dbname", dbname);
        fleet.change(how, call).ifPresent(made -> fleet.print(how.format(), made, ServiceViews.ONE));
    }
}
