package io.flotilla.cli.instance;

import picocli.CommandLine.Command;

/** {@code flotilla instance}: the inventory, and the servers in it. */
@Command(
        name = "instance",
        aliases = "instances",
        description = "The MySQL servers of the fleet.",
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            AddCommand.class,
            EditCommand.class,
            DeleteCommand.class,
            ViewCommand.class,
            StartCommand.class,
            StopCommand.class,
            RestartCommand.class,
            ProvisionCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  flotilla instance list",
            "  flotilla instance view mysql-03-prod",
            "  flotilla instance add mysql-05-prod:3306 --role slave --service orders"
        })
public final class InstanceCommand {}
