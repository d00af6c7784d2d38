package io.flotilla.cli.mysql;

import io.flotilla.cli.instance.RestartCommand;
import io.flotilla.cli.instance.StartCommand;
import io.flotilla.cli.instance.StopCommand;
import io.flotilla.cli.instance.ViewCommand;
import picocli.CommandLine.Command;

/** {@code flotilla mysql}: verbs of {@code flotilla instance}. */
@Command(
        name = "mysql",
        description = "See, start and stop a MySQL server by its host name.",
        subcommands = {ViewCommand.class, StartCommand.class, StopCommand.class, RestartCommand.class},
        footer = {
            "",
            "Examples:",
            "  flotilla mysql view mysql-03-prod",
            "  flotilla mysql stop mysql-03-prod",
            "  flotilla mysql start mysql-03-prod"
        })
public final class MysqlCommand {}
