package io.flotilla.process.mysqld;

import io.flotilla.process.LogTail;
import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Fills a new server with everything another one holds: databases, routines, accounts. The other one goes on working, and its binary
 * logs need not reach back to its beginning.
 */
public final class DataCopy {

    private final MysqlServer from;
    private final MysqlServer to;
    private final Path log;

    private DataCopy(MysqlServer from, MysqlServer to) {
        this.from = from;
        this.to = to;
        this.log = to.directory().resolve("copy.log");
    }

    /**
     * Copies what one running server holds at one moment into a new running server of the same flavour, with the transaction ids of that
     * moment: {@link Replication#follow} goes on from there. Afterwards the copy's accounts are those of the original; only its
     * administrator stays its own.
     *
     * @throws ProcessFailure if it fails or is not done after {@code bound}; the new server is then of no use
     */
    public static void make(MysqlServer from, MysqlServer to, Duration bound) {
        if (from.flavour() != to.flavour()) {
            throw new ProcessFailure(from.directory() + " and " + to.directory()
                    + " are not both MySQL or both MariaDB: one cannot read all of the other's dump");
        }
        DataCopy copy = new DataCopy(from, to);
        try {
            copy.pipe(bound);
            copy.restoreAdministrator();
            Files.deleteIfExists(copy.log);
        } catch (IOException e) {
            throw new ProcessFailure("cannot copy " + from.directory() + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new ProcessFailure(
                    "the copy of " + from.directory() + " does not let its administrator in: " + e.getMessage(), e);
        }
    }

    private void pipe(Duration bound) throws IOException {
        Redirect said = Redirect.appendTo(log.toFile());
        List<Process> running = ProcessBuilder.startPipeline(List.of(
                new ProcessBuilder(dump()).redirectError(said),
                new ProcessBuilder(load()).redirectError(said).redirectOutput(said)));
        long end = System.nanoTime() + bound.toNanos();
        try {
            for (Process process : running) {
                if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    throw failure("took more than " + bound.toSeconds() + " s");
                }
            }
            for (Process process : running) {
                if (process.exitValue() != 0) {
                    throw failure("ended with " + process.exitValue());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("was interrupted");
        } finally {
            running.forEach(Process::destroyForcibly);
        }
    }

    private List<String> dump() {
        List<String> command = client(from, "mariadb-dump", "mysqldump");
        command.addAll(List.of(
                "--all-databases",
                "--single-transaction",
                "--quick",
                "--routines",
                "--events",
                "--hex-blob",
                "--flush-privileges"));
        command.addAll(mysql() ? List.of("--set-gtid-purged=ON") : List.of("--gtid", "--master-data=1"));
        return command;
    }

    /** What is loaded stands in the original's binary log, under its transaction ids, and must get no others. */
    private List<String> load() {
        List<String> command = client(to, "mariadb", "mysql");
        command.addAll(List.of("--batch", "--init-command=SET SESSION sql_log_bin = 0"));
        return command;
    }

    private List<String> client(MysqlServer server, String... names) {
        List<String> command = new ArrayList<>(List.of(
                server.binaries().program(names).toString(),
                "--defaults-file=" + server.clientOptions(),
                "--default-character-set=utf8mb4",
                "--max-allowed-packet=1G"));
        if (!mysql()) {
            // MariaDB's programs ask for encryption, which its servers here do without: all is on this machine.
            command.add("--skip-ssl");
        }
        return command;
    }

    private boolean mysql() {
        return from.flavour() == ServerFlavour.MYSQL;
    }

    /** The accounts came with the data, the original's administrator among them. */
    private void restoreAdministrator() throws SQLException {
        AdminAccount original = AdminAccount.read(from.clientOptions());
        AdminAccount own = AdminAccount.read(to.clientOptions());
        try (Connection connection = original.connect(to.port(), Duration.ofMinutes(1));
                Statement statement = connection.createStatement()) {
            for (String sql : own.statements(to.flavour())) {
                statement.execute(sql);
            }
        }
    }

    private ProcessFailure failure(String how) {
        return new ProcessFailure("copying " + from.directory() + " " + how + "; " + LogTail.of(log, 5));
    }
}
