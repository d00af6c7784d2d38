package io.flotilla.cli;

import io.flotilla.cli.audit.AuditCommand;
import io.flotilla.cli.cloud.CloudCommand;
import io.flotilla.cli.completion.CompletionCommand;
import io.flotilla.cli.describe.DescribeCommand;
import io.flotilla.cli.instance.InstanceCommand;
import io.flotilla.cli.log.LogCommand;
import io.flotilla.cli.mysql.MysqlCommand;
import io.flotilla.cli.operation.OperationCommand;
import io.flotilla.cli.options.GlobalOptions;
import io.flotilla.cli.query.QueryCommand;
import io.flotilla.cli.rejects.RejectsCommand;
import io.flotilla.cli.role.RoleCommand;
import io.flotilla.cli.service.ServiceCommand;
import io.flotilla.cli.status.StatusCommand;
import io.flotilla.cli.user.UserCommand;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The root, under which every noun and verb hangs. */
@TopCommand
@Command(
        name = "flotilla",
        preprocessor = VerbFirst.class,
        description = "JSON in, SQL out, over a fleet of MySQL servers.",
        versionProvider = BuildVersion.class,
        subcommands = {
            StatusCommand.class,
            LogCommand.class,
            RejectsCommand.class,
            QueryCommand.class,
            DescribeCommand.class,
            InstanceCommand.class,
            MysqlCommand.class,
            ServiceCommand.class,
            UserCommand.class,
            RoleCommand.class,
            OperationCommand.class,
            AuditCommand.class,
            CloudCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  flotilla status",
            "  flotilla log put airports airports.csv",
            "  flotilla describe airports",
            "  flotilla mysql view mysql-03-prod",
            "  flotilla user add ann",
            "  flotilla query 'SELECT state, COUNT(*) AS n FROM airports GROUP BY state'",
            "",
            "Verb first works too: flotilla add user ann, flotilla start mysql mysql-03-prod.",
            "",
            "Exit codes: 0 ok, 1 failed, 2 usage, 3 not found, 4 not allowed, 5 conflict,",
            "            6 partial, 7 unavailable, 8 timeout"
        })
public final class FlotillaCommand {

    @Mixin
    GlobalOptions options;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = 104,
            description = "Show the version of this command.")
    boolean version;
}
