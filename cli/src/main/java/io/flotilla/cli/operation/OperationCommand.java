package io.flotilla.cli.operation;

import picocli.CommandLine.Command;

/** {@code flotilla operation}. */
@Command(
        name = "operation",
        aliases = "operations",
        description = "What was done to servers, step by step.",
        subcommands = {ListCommand.class, ShowCommand.class},
        footer = {"", "Examples:", "  flotilla operation list", "  flotilla operation show 12 --watch"})
public final class OperationCommand {}
