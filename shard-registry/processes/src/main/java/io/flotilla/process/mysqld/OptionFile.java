package io.flotilla.process.mysqld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's {@code my.cnf}: durable, replicable, one character set, and small enough that five servers fit a laptop. An
 * operator changes it through {@code local.cnf}, whose options come last and win.
 */
final class OptionFile {

    private static final List<String> ALL = List.of(
            // Committed means on disk, in the engine and in the binary log.
            "innodb-flush-log-at-trx-commit=1",
            "sync-binlog=1",
            "log-bin=binlog",
            "binlog-expire-logs-seconds=604800",
            "max-binlog-size=256M",
            "relay-log=relay",
            "relay-log-recovery=ON",
            // Only this machine, only by address.
            "bind-address=127.0.0.1",
            "skip-name-resolve=ON",
            "local-infile=OFF",
            "character-set-server=utf8mb4",
            "default-time-zone=+00:00",
            "max-allowed-packet=64M",
            "max-connections=300",
            // A day by default: nobody waits that long for a table.
            "lock-wait-timeout=60",
            "performance-schema=OFF",
            "innodb-buffer-pool-size=64M",
            "innodb-log-buffer-size=8M",
            "table-open-cache=400",
            "table-definition-cache=400",
            "key-buffer-size=8M");

    private static final List<String> MARIADB = List.of(
            "collation-server=utf8mb4_nopad_bin",
            "binlog-format=ROW",
            "log-slave-updates=ON",
            "gtid-strict-mode=ON",
            // Interleaved is safe with row-based logs, and what MySQL does.
            "innodb-autoinc-lock-mode=2",
            // The log must hold the longest strings of one transaction.
            "innodb-log-file-size=256M",
            "aria-pagecache-buffer-size=8M",
            // Making a certificate at every start takes five seconds; nothing leaves this machine.
            "skip-ssl");

    private static final List<String> MYSQL = List.of(
            "collation-server=utf8mb4_0900_bin",
            "gtid-mode=ON",
            "enforce-gtid-consistency=ON",
            "innodb-redo-log-capacity=256M",
            "mysqlx=OFF");

    private OptionFile() {}

    static String render(ServerDirectory directory, ServerIdentity identity) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Written by Flotilla at every start; local.cnf beside it, if there is one, is appended.");
        lines.add("[mysqld]");
        lines.add("port=" + identity.port());
        lines.add("server-id=" + identity.serverId());
        lines.add(path("datadir", directory.data()));
        lines.add(path("tmpdir", directory.temporary()));
        lines.add(path("socket", directory.socket()));
        lines.add(path("pid-file", directory.data().resolve("mysqld.pid")));
        lines.add(path("log-error", directory.errorLog()));
        identity.binaries().home().ifPresent(home -> {
            lines.add(path("basedir", home));
            lines.add(path("lc-messages-dir", home.resolve("share")));
        });
        if (System.getProperty("user.name").equals("root")) {
            lines.add("user=root");
        }
        lines.addAll(ALL);
        boolean mysql = identity.binaries().flavour() == ServerFlavour.MYSQL;
        lines.addAll(mysql ? MYSQL : MARIADB);
        if (identity.readOnly()) {
            lines.add(mysql ? "super-read-only=ON" : "read-only=ON");
        }
        if (Files.exists(directory.localOptions())) {
            lines.add(Files.readString(directory.localOptions()));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Quoted, since a path may hold spaces and {@code #}. */
    private static String path(String option, Path value) {
        return option + "=\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
