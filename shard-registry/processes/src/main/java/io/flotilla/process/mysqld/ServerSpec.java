package io.flotilla.process.mysqld;

import java.nio.file.Path;

/**
 * A server to be made.
 *
 * @param directory holds everything about the server; must be empty or absent
 * @param binaries  the programs to run
 * @param port      on 127.0.0.1
 * @param serverId  unique among servers that replicate from each other; above 0
 */
public record ServerSpec(Path directory, ServerBinaries binaries, int port, int serverId) {

    public ServerSpec {
        directory = directory.toAbsolutePath().normalize();
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
        }
        if (serverId < 1) {
            throw new IllegalArgumentException("a server id is above 0, not " + serverId);
        }
    }
}
