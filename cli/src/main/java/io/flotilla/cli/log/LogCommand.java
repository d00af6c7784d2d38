package io.flotilla.cli.log;

import picocli.CommandLine.Command;

/** {@code flotilla log}: what can be done with events. */
@Command(
        name = "log",
        description = "Store events.",
        subcommands = PutCommand.class,
        footer = {"", "Examples:", "  flotilla log put airports airports.csv"})
public final class LogCommand {}
