package io.flotilla.process.mysqld;

import io.flotilla.process.FileTree;
import io.flotilla.process.LogTail;
import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes an empty data directory with the system tables, without anonymous users and without a test database. */
final class DataDirectory {

    private static final int BOUND_SECONDS = 120;

    private final ServerDirectory directory;
    private final ServerBinaries binaries;

    DataDirectory(ServerDirectory directory, ServerBinaries binaries) {
        this.directory = directory;
        this.binaries = binaries;
    }

    /** Fills a folder beside the final one and renames it, so that a data directory is whole or not there. */
    void initialise() throws IOException {
        Path fresh = directory.path().resolve("data.new");
        FileTree.delete(fresh);
        Files.createDirectory(fresh);
        if (binaries.flavour() == ServerFlavour.MYSQL) {
            new DataTemplate(binaries).copyTo(fresh, this::initialiseMySql);
        } else {
            run(fresh, List.of("--bootstrap", "--skip-log-bin", "--enforce-storage-engine="), systemTables());
        }
        Files.move(fresh, directory.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The redo log grows to its configured size at the first start. */
    private void initialiseMySql(Path data) throws IOException {
        run(data, List.of("--initialize-insecure", "--innodb-redo-log-capacity=8M"), List.of());
    }

    private List<Path> systemTables() {
        Path scripts = binaries.scripts();
        String prefix = Files.exists(scripts.resolve("mariadb_system_tables.sql")) ? "mariadb_" : "mysql_";
        return List.of(
                scripts.resolve(prefix + "system_tables.sql"),
                scripts.resolve(prefix + "performance_tables.sql"),
                scripts.resolve(prefix + "system_tables_data.sql"),
                scripts.resolve("maria_add_gis_sp_bootstrap.sql"));
    }

    private void run(Path data, List<String> mode, List<Path> scripts) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(binaries.mysqld().toString(), "--defaults-file=" + directory.options(), "--datadir=" + data));
        command.addAll(mode);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(directory.output().toFile()))
                .start();
        try {
            feed(process, scripts);
            if (!process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)) {
                throw failure("took more than " + BOUND_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw failure("ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("was interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private void feed(Process process, List<Path> scripts) throws IOException {
        try (OutputStream statements = process.getOutputStream()) {
            if (!scripts.isEmpty()) {
                statements.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n".getBytes());
            }
            for (Path script : scripts) {
                Files.copy(script, statements);
            }
        } catch (IOException brokenPipe) {
            if (process.isAlive()) {
                throw brokenPipe;
            }
        }
    }

    private ProcessFailure failure(String how) {
        return new ProcessFailure("making the data directory of " + directory.path() + " " + how + "; "
                + LogTail.of(directory.errorLog(), 15) + "\n" + LogTail.of(directory.output(), 5));
    }
}
