package io.flotilla.process.mysqld;

import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** The account Flotilla administers a server with. Its generated password lies only in {@code client.cnf}, mode 0600. */
public record AdminAccount(String password) {

    public static final String USERNAME = "flotilla_admin";

    /** One with a new password. */
    public static AdminAccount generate() {
        return new AdminAccount(generatePassword());
    }

    /** 192 random bits that need quoting nowhere. */
    static String generatePassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static AdminAccount read(Path clientFile) {
        try {
            for (String line : Files.readAllLines(clientFile)) {
                if (line.startsWith("password=")) {
                    return new AdminAccount(line.substring("password=".length()));
                }
            }
        } catch (IOException e) {
            throw new ProcessFailure("cannot read the administrator's password: " + e.getMessage(), e);
        }
        throw new ProcessFailure("no password in " + clientFile);
    }

    void write(Path clientFile, int port) throws IOException {
        ServerDirectory.writeSecret(
                clientFile,
                "[client]\nprotocol=tcp\nhost=127.0.0.1\nport=" + port + "\nuser=" + USERNAME + "\npassword=" + password
                        + "\n");
    }

    /** One repeatable statement a line, as an init file wants it; kept out of the binary log, since it is this server's alone. */
    public List<String> statements(ServerFlavour flavour) {
        String account = "'" + USERNAME + "'@'%'";
        String identified = " IDENTIFIED BY '" + password + "'";
        // On MariaDB root gets in by the socket, as the operating system's root alone.
        String root = flavour == ServerFlavour.MYSQL
                ? "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + generatePassword() + "' ACCOUNT LOCK;"
                : "DO 0;";
        return List.of(
                "SET SESSION sql_log_bin = 0;",
                "CREATE USER IF NOT EXISTS " + account + identified + ";",
                "ALTER USER " + account + identified + ";",
                "GRANT ALL PRIVILEGES ON *.* TO " + account + " WITH GRANT OPTION;",
                root);
    }

    /** @param silence how long the server may say nothing before the connection is given up */
    Connection connect(int port, Duration silence) throws SQLException {
        return new ServerLogin("127.0.0.1", port, USERNAME, password).connect(ServerLogin.Encryption.NONE, silence);
    }

    @Override
    public String toString() {
        return USERNAME;
    }
}
