package io.flotilla.process.mysqld;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** An account on a server, and where that is. Never prints its password. */
public record ServerLogin(String host, int port, String username, String password) {

    private static final String CONNECTING = Long.toString(Duration.ofSeconds(5).toMillis());

    /** Whether what is said on the connection can be read on its way. */
    public enum Encryption {
        /** It can; for this machine. */
        NONE("DISABLED"),
        /** It cannot, where the server knows how to encrypt. */
        WHERE_POSSIBLE("PREFERRED");

        private final String mode;

        Encryption(String mode) {
            this.mode = mode;
        }
    }

    /** @param silence how long the server may say nothing before the connection is given up */
    public Connection connect(Encryption encryption, Duration silence) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("sslMode", encryption.mode);
        properties.setProperty("allowPublicKeyRetrieval", "true");
        properties.setProperty("connectTimeout", CONNECTING);
        properties.setProperty("socketTimeout", Long.toString(silence.toMillis()));
        properties.setProperty("connectionTimeZone", "UTC");
        // Not through DriverManager: it only sees drivers of some class loaders.
        return new com.mysql.cj.jdbc.Driver().connect("jdbc:mysql://" + authority() + "/", properties);
    }

    private String authority() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    @Override
    public String toString() {
        return username + "@" + authority();
    }
}
