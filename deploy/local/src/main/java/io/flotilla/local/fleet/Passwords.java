package io.flotilla.local.fleet;

import io.flotilla.mysql.DatabaseAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the services' accounts: generated at the first start, kept in a file that only its owner may read. */
public final class Passwords {

    private static final String REPLICATION = "flotilla_replication";
    private static final String FLEET_KEY = "flotilla_fleet_secret_key";
    private static final int RANDOM_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Properties generated;

    private Passwords(Properties generated) {
        this.generated = generated;
    }

    /** Reads the file, and adds what is not in it yet. */
    public static Passwords remembered(Path file) throws IOException {
        Properties passwords = PrivateFile.readProperties(file);
        int before = passwords.size();
        for (DatabaseAccount account : DatabaseAccount.values()) {
            passwords.computeIfAbsent(account.username(), name -> generate());
        }
        passwords.computeIfAbsent(REPLICATION, name -> generate());
        passwords.computeIfAbsent(FLEET_KEY, name -> HexFormat.of().formatHex(random(KEY_BYTES)));
        if (passwords.size() > before) {
            PrivateFile.writeProperties(file, passwords);
        }
        return new Passwords(passwords);
    }

    public String of(DatabaseAccount account) {
        return generated.getProperty(account.username());
    }

    /** What replicas read their primary's log with. */
    public String replication() {
        return generated.getProperty(REPLICATION);
    }

    /** What the fleet encrypts users' passwords with. */
    public String fleetKey() {
        return generated.getProperty(FLEET_KEY);
    }

    /** Passwords stay out of every message. */
    @Override
    public String toString() {
        return "passwords of " + generated.stringPropertyNames();
    }

    private static String generate() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(RANDOM_BYTES));
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
