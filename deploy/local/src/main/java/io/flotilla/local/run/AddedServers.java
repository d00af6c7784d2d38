package io.flotilla.local.run;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.fleet.ServerName;
import io.flotilla.process.ProcessFailure;
import io.flotilla.process.mysqld.MysqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The servers that the fleet service has made beside those of the reference fleet. They come and go with the rest. */
final class AddedServers {

    private final DataDirectory directory;
    private final Progress progress;

    AddedServers(DataDirectory directory, Progress progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /** Starts those that do not run. One that cannot be started is reported and keeps nobody else down. */
    void start() {
        for (MysqlServer server : which(one -> !one.running())) {
            Stopwatch watch = new Stopwatch();
            try {
                server.start();
                progress.part(name(server), "started again", watch.time());
            } catch (ProcessFailure e) {
                progress.note(name(server) + " did not start: " + e.getMessage());
            }
        }
    }

    /** Stops those that run. */
    void stop(Duration bound) {
        for (MysqlServer server : which(MysqlServer::running)) {
            Stopwatch watch = new Stopwatch();
            boolean clean = server.stop(bound);
            progress.part(name(server), clean ? "stopped" : "did not stop by itself; ended", watch.time());
        }
    }

    boolean anyRuns() {
        return !which(MysqlServer::running).isEmpty();
    }

    private List<MysqlServer> which(Predicate<MysqlServer> wanted) {
        Set<String> reference =
                Arrays.stream(ServerName.values()).map(ServerName::toString).collect(Collectors.toSet());
        if (!Files.isDirectory(directory.servers())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory.servers())) {
            return all.filter(path -> !reference.contains(path.getFileName().toString()))
                    .filter(MysqlServer::exists)
                    .sorted()
                    .map(MysqlServer::open)
                    .filter(wanted)
                    .toList();
        } catch (IOException e) {
            throw new ProcessFailure("cannot list " + directory.servers() + ": " + e.getMessage(), e);
        }
    }

    private static String name(MysqlServer server) {
        return server.directory().getFileName().toString();
    }
}
