package io.flotilla.cli.user;

import picocli.CommandLine.Command;

/** {@code flotilla user}. */
@Command(
        name = "user",
        aliases = "users",
        description = "People, and what they may do on which service.",
        subcommands = {
            ListCommand.class,
            AddCommand.class,
            EditCommand.class,
            DeleteCommand.class,
            GrantCommand.class,
            RevokeCommand.class,
            PasswordCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  flotilla user add ann",
            "  flotilla user grant ann orders reader",
            "  flotilla user edit ann --status inactive",
            "  flotilla user list"
        })
public final class UserCommand {}
