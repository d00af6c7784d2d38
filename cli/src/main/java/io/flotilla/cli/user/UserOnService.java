package io.flotilla.cli.user;

import picocli.CommandLine.Parameters;

/** Whose role, and on what. */
final class UserOnService {

    @Parameters(index = "0", paramLabel = "USER", description = "The user: name or id.")
    String user;

    @Parameters(index = "1", paramLabel = "SERVICE", description = "The name of the service.")
    String service;
}
