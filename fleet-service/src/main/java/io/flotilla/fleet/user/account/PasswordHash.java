package io.flotilla.fleet.user.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a server keeps of a password, for the two ways that servers keep them by default: {@code mysql_native_password} (MariaDB) and
 * {@code caching_sha2_password} (MySQL).
 *
 * @param plugin the way it is kept
 * @param stored what is kept
 */
public record PasswordHash(String plugin, byte[] stored) {

    /** {@code $A$}, thousands of rounds as three hexadecimal digits, {@code $}, 20 bytes of salt, 43 characters of digest. */
    private static final int ROUNDS_AT = 3;

    private static final int SALT_AT = 7;
    private static final int DIGEST_AT = SALT_AT + 20;

    /** Whether this can be of that password. What is kept in any other way is of none. */
    public boolean isOf(Password password) {
        return switch (plugin) {
            case "mysql_native_password" -> MessageDigest.isEqual(stored, nativeHash(password));
            case "caching_sha2_password" -> isSha2Of(password);
            default -> false;
        };
    }

    private boolean isSha2Of(Password password) {
        if (stored.length <= DIGEST_AT) {
            return false;
        }
        int rounds = Integer.parseInt(text(ROUNDS_AT, ROUNDS_AT + 3), 16) * 1_000;
        byte[] salt = Arrays.copyOfRange(stored, SALT_AT, DIGEST_AT);
        byte[] digest = Arrays.copyOfRange(stored, DIGEST_AT, stored.length);
        return MessageDigest.isEqual(
                digest, Sha256Crypt.digest(password.text().getBytes(StandardCharsets.UTF_8), salt, rounds));
    }

    private String text(int from, int to) {
        return new String(stored, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static byte[] nativeHash(Password password) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            byte[] once = sha1.digest(password.text().getBytes(StandardCharsets.UTF_8));
            String twice = HexFormat.of().formatHex(sha1.digest(once)).toUpperCase(Locale.ROOT);
            return ("*" + twice).getBytes(StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return plugin;
    }
}
