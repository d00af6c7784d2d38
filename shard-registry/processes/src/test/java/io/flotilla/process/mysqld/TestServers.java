package io.flotilla.process.mysqld;

import io.flotilla.process.FreePort;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Servers of one test class: made below a folder, and gone at its end. */
final class TestServers implements AutoCloseable {

    private final Path folder;
    private final List<MysqlServer> servers = new ArrayList<>();

    TestServers(Path folder) {
        this.folder = folder;
    }

    /** The bundled server, and the one of {@code -Dflotilla.test.mysqld} if it is given. */
    static Stream<ServerBinaries> flavours() {
        String given = System.getProperty("flotilla.test.mysqld", "");
        return given.isBlank()
                ? Stream.of(ServerBinaries.bundled())
                : Stream.of(ServerBinaries.bundled(), ServerBinaries.installed(Path.of(given)));
    }

    MysqlServer create(ServerBinaries binaries) {
        return create(binaries, FreePort.pick());
    }

    MysqlServer create(ServerBinaries binaries, int port) {
        int number = servers.size() + 1;
        Path directory = folder.resolve(binaries.flavour() + "-" + number);
        MysqlServer server = MysqlServer.create(new ServerSpec(directory, binaries, port, number));
        servers.add(server);
        return server;
    }

    static void execute(MysqlServer server, String... statements) throws SQLException {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String query(MysqlServer server, String sql) throws SQLException {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return String.join(",", values);
        }
    }

    @Override
    public void close() {
        servers.forEach(MysqlServer::kill);
    }
}
