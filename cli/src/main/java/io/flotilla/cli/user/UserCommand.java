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
            PasswordCommand.class,
            SyncCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  flotilla user add ann",
            "  flotilla user grant ann orders reader",
            "  flotilla user edit ann --status inactive",
            "  flotilla user list",
            "",
            "The accounts on the servers follow at once. A change that has not arrived on",
            "every server ends with 6 and names them; flotilla user sync makes up for it."
        })
public final class UserCommand {}
