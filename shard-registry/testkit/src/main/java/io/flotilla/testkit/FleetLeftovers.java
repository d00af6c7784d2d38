package io.flotilla.testkit;

import io.flotilla.process.FileTree;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.service.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Ends fleets: this JVM's own at its end, and those of test JVMs that were killed before they could. */
final class FleetLeftovers {

    /** Followed by the pid of the JVM a fleet belongs to. */
    static final String PREFIX = "fleet-";

    private FleetLeftovers() {}

    static void remove(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return;
        }
        List<Path> orphans;
        try (Stream<Path> all = Files.list(target)) {
            orphans = all.filter(FleetLeftovers::isOrphan).toList();
        }
        for (Path orphan : orphans) {
            end(orphan);
            FileTree.delete(orphan);
        }
    }

    private static boolean isOrphan(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches(PREFIX + "\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /** Kills what runs, and deletes the data; configuration and logs stay to be looked at until the next fleet is made. */
    static void end(Path directory) {
        ServiceProcess.open(directory, TestRegistry.NAME).kill();
        Stream.concat(Stream.of(Fleet.MANAGER), Fleet.SHARDS.stream())
                .map(directory::resolve)
                .filter(MysqlServer::exists)
                .map(MysqlServer::open)
                .forEach(FleetLeftovers::end);
    }

    private static void end(MysqlServer server) {
        server.kill();
        try {
            FileTree.delete(server.directory().resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
