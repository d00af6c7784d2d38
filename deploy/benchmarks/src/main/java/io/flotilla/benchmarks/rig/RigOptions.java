package io.flotilla.benchmarks.rig;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param checkout  with the built services
 * @param directory gets everything; what an earlier run left there is removed
 * @param mysqld    instead of the bundled MariaDB
 * @param replica   whether the primary has one
 * @param ingestJvm the Java options of ingest-service
 */
public record RigOptions(
        Path checkout, Path directory, Optional<Path> mysqld, boolean replica, List<String> ingestJvm) {}
