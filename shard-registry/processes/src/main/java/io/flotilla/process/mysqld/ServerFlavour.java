package io.flotilla.process.mysqld;

import io.flotilla.process.ProcessFailure;
import java.util.Locale;

/** The two families of servers that speak MySQL, as far as running them differs. */
public enum ServerFlavour {
    MARIADB,
    MYSQL;

    /** By what {@code mysqld --version} prints. */
    static ServerFlavour of(String versionLine) {
        String line = versionLine.toLowerCase(Locale.ROOT);
        if (line.contains("mariadb")) {
            return MARIADB;
        }
        if (line.contains(" ver ")) {
            return MYSQL;
        }
        throw new ProcessFailure("not a MySQL or MariaDB server; --version prints: " + versionLine.strip());
    }
}
