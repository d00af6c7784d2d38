package io.flotilla.cli.instance;

import io.flotilla.cli.fleet.Operations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
public final class StartCommand extends PowerCommand {

    @Option(names = "--force", description = "Also when its state speaks against it.")
    boolean force;

    public StartCommand(Operations operations, Instances instances) {
        super(operations, instances, "start");
    }

    @Override
    boolean forced() {
        return force;
    }
}
