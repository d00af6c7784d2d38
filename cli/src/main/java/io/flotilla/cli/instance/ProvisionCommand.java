package io.flotilla.cli.instance;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Operations;
import io.flotilla.cli.fleet.WaitOption;
import io.flotilla.cli.options.ChangeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla instance provision HOST[:PORT]}. */
@Command(
        name = "provision",
        description = {
            "Make a new server and let it replicate from the primary of its service.",
            "",
            "Installed, started, secured, cloned and caught up before it is in the inventory. A failure leaves nothing behind."
        },
        footer = {
            "",
            "Examples:",
            "  flotilla instance provision mysql-05-prod:3310 --service orders",
            "  flotilla instance provision db7 --service orders --driver ssh --unit mysql@7"
        })
final class ProvisionCommand implements Runnable {

    private final Operations operations;

    @Parameters(
            index = "0",
            paramLabel = "HOST[:PORT]",
            converter = Endpoint.Converter.class,
            description = "Where it is; the port is 3306 if it is not said.")
    Endpoint endpoint;

    @Mixin
    Description description;

    @Mixin
    WaitOption patience;

    @Mixin
    ChangeOptions how;

    ProvisionCommand(Operations operations) {
        this.operations = operations;
    }

    @Override
    public void run() {
        String role = description.role == null ? "slave" : description.role;
        Call call = Call.post(FleetPaths.INSTANCES)
                .with("host", endpoint.host())
                .with("port", endpoint.portOrUsual())
                .with("provision", true);
        operations.run(how, patience, description.into(call).with("role", role), InstanceViews.ONE);
    }
}
