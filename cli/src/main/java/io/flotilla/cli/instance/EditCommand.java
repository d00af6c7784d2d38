package io.flotilla.cli.instance;

import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ChangeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flotilla instance edit INSTANCE}. */
@Command(
        name = "edit",
        description = {"Change what the inventory has about a server. What is not said stays as it is."},
        footer = {
            "",
            "Examples:",
            "  flotilla instance edit 5 --role other",
            "  flotilla instance edit mysql-05-prod --host mysql-05-old --port 3307"
        })
final class EditCommand implements Runnable {

    private final Fleet fleet;
    private final Instances instances;

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INSTANCE", description = "The server: its id, or HOST[:PORT].")
    String instance;

    @Option(names = "--host", paramLabel = "HOST", description = "Its new host name.")
    String host;

    @Option(names = "--port", paramLabel = "PORT", description = "Its new port.")
    Integer port;

    @Mixin
    Description description;

    @Mixin
    ChangeOptions how;

    EditCommand(Fleet fleet, Instances instances) {
        this.fleet = fleet;
        this.instances = instances;
    }

    @Override
    public void run() {
        if (host == null && port == null && description.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Nothing to change: say at least one of --host, --port, --role, --service");
        }
        Call call = Call.put(instances.path(instance)).with("host", host).with("port", port);
        fleet.change(how, description.into(call)).ifPresent(now -> fleet.print(how.format(), now, InstanceViews.ONE));
    }
}
