package io.flotilla.cli.instance;

import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Operations;
import io.flotilla.cli.fleet.WaitOption;
import io.flotilla.cli.options.ChangeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flotilla instance restart INSTANCE} and {@code flotilla mysql restart HOST}. */
@Command(
        name = "restart",
        description = {
            "Stop a server and start it again.",
            "",
            "One that has replicas or serves a shard is restarted only with --force.",
            "",
            "Shows the steps; a failed one ends with 1."
        },
        footer = {
            "",
            "Examples:",
            "  flotilla mysql restart mysql-03-prod",
            "  flotilla restart mysql mysql-03-prod:3306 --dry-run",
            "  flotilla instance restart 3 --wait 30"
        })
public final class RestartCommand implements Runnable {

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

    public RestartCommand(Operations operations, Instances instances) {
        this.operations = operations;
        this.instances = instances;
    }

    @Override
    public void run() {
        Call call = Call.post(instances.path(instance) + "/restart").flag("force", force);
        operations.run(how, patience, call);
    }
}
