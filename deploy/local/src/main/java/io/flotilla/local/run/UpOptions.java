package io.flotilla.local.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param checkout of this repository, with the services built
 * @param port     of the gateway
 * @param mysqld   an installed server to use; empty for the bundled one
 * @param rawLogs  whether ingest also keeps the original events
 * @param anyPorts whether a new directory gets any free ports instead of the preferred ones
 */
public record UpOptions(Path checkout, int port, Optional<Path> mysqld, boolean rawLogs, boolean anyPorts) {}
