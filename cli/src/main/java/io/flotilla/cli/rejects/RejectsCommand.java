package io.flotilla.cli.rejects;

import picocli.CommandLine.Command;

/** {@code flotilla rejects}. */
@Command(
        name = "rejects",
        aliases = "reject",
        description = "Events that were not taken, and are kept with the reason.",
        subcommands = {ListCommand.class, ReplayCommand.class, PurgeCommand.class},
        footer = {
            "",
            "Examples:",
            "  flotilla rejects list airports",
            "  flotilla rejects replay airports",
            "  flotilla rejects purge airports --before 2026-01-31T00:00:00Z"
        })
public final class RejectsCommand {}
