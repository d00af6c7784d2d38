package io.flotilla.cli.cloud;

import picocli.CommandLine.Command;

/** {@code flotilla cloud}. */
@Command(
        name = "cloud",
        description = "The servers of the cloud provider.",
        subcommands = {
            ServersCommand.class,
            ServicesCommand.class,
            StatusCommand.class,
            UnhealthyCommand.class,
            TrackCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  flotilla cloud servers --service UserService",
            "  flotilla cloud services",
            "  flotilla cloud unhealthy --cpu-threshold 80",
            "  flotilla cloud track UserService"
        })
public final class CloudCommand {}
