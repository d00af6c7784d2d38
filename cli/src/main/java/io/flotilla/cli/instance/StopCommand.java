package io.flotilla.cli.instance;

import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Operations;
import io.flotilla.cli.fleet.WaitOption;
import io.flotilla.cli.options.ChangeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flotilla instance stop INSTANCE} and {@code flotilla mysql stop HOST}. */
@Command(
        name = "stop",
        description = {
            "Stop a server, and wait until it is gone.",
            "",
            "One that has replicas or serves a shard is stopped only with --force.",
            "",
            "Shows the steps; a failed one ends with 1."
        },
        footer = {
            "",
            "Examples:",
            "  flotilla mysql stop mysql-03-prod",
            "  flotilla stop mysql mysql-03-prod:3306 --dry-run",
            "  flotilla instance stop 3 --wait 30"
        })
public final class StopCommand implements Runnable {

    private final Operations operations;
    private final Instances instances;

    @Parameters(index = "0", paramLabel = "INSTANCE", description = "The server: its id, or HOST[:PORT].")
    String instance;

    @Option(names = "--force", description = "Also when it has replicas or serves a shard.")
    boolean force;

    @Mixin
    WaitOption patience;

    @Mixin
    ChangeOptions how;

    public StopCommand(Operations operations, Instances instances) {
        this.operations = operations;
        this.instances = instances;
    }

    @Override
    public void run() {
        Call call = Call.post(instances.path(instance) + "/stop").flag("force", force);
        operations.run(how, patience, call);
    }
}
