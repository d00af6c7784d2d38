package io.flotilla.cli.instance;

import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Operations;
import io.flotilla.cli.fleet.WaitOption;
import io.flotilla.cli.options.ChangeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flotilla instance start INSTANCE} and {@code flotilla mysql start HOST}. */
@Command(
        name = "start",
        description = {
            "Start a server, and wait until it answers; a replica replicates again.",
            "",
            "Shows the steps; a failed one ends with 1."
        },
        footer = {
            "",
            "Examples:",
            "  flotilla mysql start mysql-03-prod",
            "  flotilla start mysql mysql-03-prod:3306 --dry-run",
            "  flotilla instance start 3 --wait 30"
        })
public final class StartCommand implements Runnable {

    private final Operations operations;
    private final Instances instances;

    @Parameters(index = "0", paramLabel = "INSTANCE", description = "The server: its id, or HOST[:PORT].")
    String instance;

    @Option(names = "--force", description = "Also when its state speaks against it.")
    boolean force;

    @Mixin
    WaitOption patience;

    @Mixin
    ChangeOptions how;

    public StartCommand(Operations operations, Instances instances) {
        this.operations = operations;
        this.instances = instances;
    }

    @Override
    public void run() {
        Call call = Call.post(instances.path(instance) + "/start").flag("force", force);
        operations.run(how, patience, call);
    }
}
