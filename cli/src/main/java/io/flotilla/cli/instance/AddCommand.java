package io.flotilla.cli.instance;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ChangeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla instance add HOST[:PORT]}. */
@Command(
        name = "add",
        description = {
            "Add a server that exists to the inventory.",
            "",
            "Nothing is done to the server itself; provision makes a new one."
        },
        footer = {
            "",
            "Examples:",
            "  flotilla instance add mysql-05-prod:3306 --role slave --service orders",
            "  flotilla add instance db7 --service orders --driver ssh --unit mysql@7"
        })
final class AddCommand implements Runnable {

    private final Fleet fleet;

    @Parameters(
            index = "0",
            paramLabel = "HOST[:PORT]",
            converter = Endpoint.Converter.class,
            description = "Where it is; the port is 3306 if it is not said.")
    Endpoint endpoint;

    @Mixin
    Description description;

    @Mixin
    ChangeOptions how;

    AddCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        Call call =
                Call.post(FleetPaths.INSTANCES).with("host", endpoint.host()).with("port", endpoint.portOrUsual());
        fleet.change(how, description.into(call)).ifPresent(made -> fleet.print(how.format(), made, InstanceViews.ONE));
    }
}
