package io.flotilla.cli.role;

import picocli.CommandLine.Command;

/** {@code flotilla role}. */
@Command(
        name = "role",
        aliases = "roles",
        description = "What users can be allowed on a service.",
        subcommands = {ListCommand.class},
        footer = {"", "Examples:", "  flotilla role list"})
public final class RoleCommand {}
