package io.flotilla.process.mysqld;

import io.flotilla.process.Deadline;
import io.flotilla.process.DetachedProcess;
import io.flotilla.process.FileMutex;
import io.flotilla.process.FileTree;
import io.flotilla.process.FreePort;
import io.flotilla.process.LogTail;
import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One MySQL or MariaDB server of this machine. Everything about it lies in its directory, so that any JVM can open, start and stop
 * it; the server outlives the JVM that started it. Safe for use by several threads and JVMs at once.
 */
public final class MysqlServer implements ReplicationPeer {

    private static final String HOST = "127.0.0.1";
    private static final Duration ALONE = Duration.ofMinutes(4);
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final ServerDirectory directory;
    private final DetachedProcess process;
    private final FileMutex mutex;

    private MysqlServer(ServerDirectory directory) {
        this.directory = directory;
        this.process = new DetachedProcess(directory.pidFile(), "--defaults-file=" + directory.options());
        this.mutex = new FileMutex(directory.lock(), ALONE);
    }

    /**
     * Makes a server: its directory, options, system tables and administrator. Does not start it. What a broken attempt left
     * behind is made anew.
     *
     * @throws ProcessFailure if the directory already holds a server, or making it fails
     */
    public static MysqlServer create(ServerSpec spec) {
        if (exists(spec.directory())) {
            throw new ProcessFailure(spec.directory() + " already holds a server");
        }
        MysqlServer server = new MysqlServer(new ServerDirectory(spec.directory()));
        try {
            server.mutex.hold(() -> server.make(ServerIdentity.of(spec)));
        } catch (IOException e) {
            throw new ProcessFailure("cannot make a server in " + spec.directory() + ": " + e, e);
        }
        return server;
    }

    private void make(ServerIdentity identity) throws IOException {
        Files.setPosixFilePermissions(directory.path(), PosixFilePermissions.fromString("rwx------"));
        FileTree.delete(directory.data());
        Files.createDirectories(directory.temporary());
        Files.writeString(directory.options(), OptionFile.render(directory, identity));
        new DataDirectory(directory, identity.binaries()).initialise();
        AdminAccount admin = AdminAccount.generate();
        admin.write(directory.client(), identity.port());
        String statements =
                String.join("\n", admin.statements(identity.binaries().flavour())) + "\n";
        ServerDirectory.writeSecret(directory.firstStart(), statements);
        identity.write(directory.identity());
    }

    /** Whether the directory holds a server that {@link #open} can use. */
    public static boolean exists(Path directory) {
        return Files.exists(new ServerDirectory(directory).identity());
    }

    /** The server of a directory, running or not. @throws ProcessFailure if there is none */
    public static MysqlServer open(Path directory) {
        MysqlServer server =
                new MysqlServer(new ServerDirectory(directory.toAbsolutePath().normalize()));
        server.identity();
        return server;
    }

    /**
     * The server of a directory, to be run from now on with these programs, such as a newer version.
     *
     * @throws ProcessFailure if there is none, or it was made by the other flavour
     */
    public static MysqlServer open(Path directory, ServerBinaries binaries) {
        MysqlServer server = open(directory);
        if (server.flavour() != binaries.flavour()) {
            throw new ProcessFailure("the data of " + directory + " were made by " + server.flavour() + " "
                    + server.version() + "; " + binaries.flavour()
                    + " cannot read them. Use the server of before, or another"
                    + " directory.");
        }
        server.identity().withBinaries(binaries).write(server.directory.identity());
        return server;
    }

    /**
     * Starts it, unless it runs already, and returns once the administrator can log in.
     *
     * @throws ProcessFailure naming the port if it is taken, else with the end of the error log
     */
    public void start() {
        start(START);
    }

    /** As {@link #start()}; a server that is not ready after {@code bound} is ended again. */
    public void start(Duration bound) {
        try {
            mutex.hold(() -> {
                if (!running()) {
                    launch();
                }
                awaitLogin(Deadline.in(bound));
                Files.deleteIfExists(directory.firstStart());
            });
        } catch (IOException e) {
            throw new ProcessFailure("cannot start the server of " + directory.path() + ": " + e, e);
        }
    }

    private void launch() throws IOException {
        ServerIdentity identity = identity();
        process.awaitEnd(STOP);
        FreePort.require(identity.port(), "the MySQL server of " + directory.path());
        if (!Files.isExecutable(identity.binaries().mysqld())) {
            throw new ProcessFailure("the program of the server of " + directory.path() + " is gone: "
                    + identity.binaries().mysqld());
        }
        Files.createDirectories(directory.temporary());
        Files.writeString(directory.options(), OptionFile.render(directory, identity));
        AdminAccount.read(directory.client()).write(directory.client(), identity.port());
        String options = "--defaults-file=" + directory.options();
        String program = identity.binaries().mysqld().toString();
        List<String> command = Files.exists(directory.firstStart())
                ? List.of(program, options, "--init-file=" + directory.firstStart())
                : List.of(program, options);
        process.launch(command, directory.path(), Map.of(), directory.output());
    }

    private void awaitLogin(Deadline deadline) {
        AdminAccount admin = AdminAccount.read(directory.client());
        String lastError = "no answer";
        while (running()) {
            try (Connection connection = admin.connect(port(), Duration.ofSeconds(10))) {
                if (connection.isValid(10)) {
                    return;
                }
            } catch (SQLException notYet) {
                lastError = notYet.getMessage();
            }
            if (!deadline.pause()) {
                process.kill();
                throw failure("did not let its administrator in ("
                        + lastError.lines().findFirst().orElse("") + ")");
            }
        }
        throw failure("ended while starting");
    }

    private ProcessFailure failure(String what) {
        String tail = LogTail.of(directory.errorLog(), 15);
        if (Files.exists(directory.output()) && directory.output().toFile().length() > 0) {
            tail += "\n" + LogTail.of(directory.output(), 5);
        }
        return new ProcessFailure(
                "the MySQL server of " + directory.path() + " on port " + port() + " " + what + "; " + tail);
    }

    /** Shuts it down, and after a minute without success ends it the hard way. True if it ended by itself. */
    public boolean stop() {
        return stop(STOP);
    }

    /** As {@link #stop()} with another bound. Either way no committed row is lost. */
    public boolean stop(Duration bound) {
        return process.stop(bound);
    }

    /** Ends it at once, as a crash would. Returns when it is gone. */
    public void kill() {
        process.kill();
    }

    public boolean running() {
        return process.running();
    }

    @Override
    public String host() {
        return HOST;
    }

    @Override
    public int port() {
        return identity().port();
    }

    @Override
    public ServerFlavour flavour() {
        return identity().binaries().flavour();
    }

    /** The programs it runs with, for another server like it. */
    public ServerBinaries binaries() {
        return identity().binaries();
    }

    /** The version of its program, such as {@code 11.4.5}. */
    public String version() {
        return identity().binaries().version();
    }

    public Path directory() {
        return directory.path();
    }

    @Override
    public String name() {
        return directory.path().toString();
    }

    /** Options for a plain client: {@code mysql --defaults-file=...} is the administrator. */
    public Path clientOptions() {
        return directory.client();
    }

    @Override
    public Connection admin() throws SQLException {
        return AdminAccount.read(directory.client()).connect(port(), SILENCE);
    }

    /**
     * Runs statements as its administrator, one after the other.
     *
     * @throws ProcessFailure at the first that fails
     */
    public void prepare(List<String> statements) {
        try (Connection connection = admin();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new ProcessFailure("the server of " + directory() + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    @Override
    public void rememberReadOnly(boolean readOnly) {
        identity().withReadOnly(readOnly).write(directory.identity());
    }

    private ServerIdentity identity() {
        return ServerIdentity.read(directory.identity());
    }
}
