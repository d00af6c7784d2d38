package io.flotilla.cli.instance;

import io.flotilla.cli.fleet.Operations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
public final class StopCommand extends PowerCommand {

    @Option(names = "--force", description = "Also when it has replicas or serves a shard.")
    boolean force;

    public StopCommand(Operations operations, Instances instances) {
        super(operations, instances, "stop");
    }

    @Override
    boolean forced() {
        return force;
    }
}
