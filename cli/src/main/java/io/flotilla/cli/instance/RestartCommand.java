package io.flotilla.cli.instance;

import io.flotilla.cli.fleet.Operations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
public final class RestartCommand extends PowerCommand {

    @Option(names = "--force", description = "Also when it has replicas or serves a shard.")
    boolean force;

    public RestartCommand(Operations operations, Instances instances) {
        super(operations, instances, "restart");
    }

    @Override
    boolean forced() {
        return force;
    }
}
