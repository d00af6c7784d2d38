package io.flotilla.cli.service;

import picocli.CommandLine.Command;

/** {@code flotilla service}. */
@Command(
        name = "service",
        aliases = "services",
        description = "The services that servers are grouped by.",
        subcommands = {ListCommand.class, AddCommand.class, DeleteCommand.class},
        footer = {"", "Examples:", "  flotilla service list", "  flotilla service add billing --dbname billing_db"})
public final class ServiceCommand {}
