package io.flotilla.fleet.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The hash of a secret, in the form {@code pbkdf2-sha256:ITERATIONS:SALT:HASH}: PBKDF2 with HMAC-SHA-256 (RFC 8018), salt and hash in
 * Base64. Two older forms are read, and written nowhere: {@code pbkdf2:ITERATIONS:SALT:HASH} in hexadecimal digits, and 64 hexadecimal
 * digits, which are a plain SHA-256.
 */
public final class SecretHash {

    /** That of {@code bronto123}, the default on one's own machine. */
    public static final String OF_BRONTO123 =
            "pbkdf2-sha256:100000:ZmxvdGlsbGEtYWRtaW4tMQ==:WBDeX/zZ1ApJ3q0HRL9Yfi4e10wZtYeLpRteQ7mmXJM=";

    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha256:([0-9]{4,8}):([A-Za-z0-9+/]{22,}={0,2}):([A-Za-z0-9+/]{22,}={0,2})");
    private static final Pattern OLDER_FORM =
            Pattern.compile("pbkdf2:([1-9][0-9]{0,7}):((?:[0-9a-fA-F]{2}){8,}):([0-9a-fA-F]{64})");
    private static final Pattern OLDEST_FORM = Pattern.compile("[0-9a-fA-F]{64}");

    private static final int LEAST = 1_000;
    private static final int MOST = 10_000_000;
    private static final int SHORTEST = 16;

    /** Zero for a plain SHA-256. */
    private final int iterations;

    private final byte[] salt;
    private final byte[] hash;

    private SecretHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Reads a hash from configuration.
     *
     * @param property where it comes from
     * @throws IllegalArgumentException naming the property and what is expected, and not what was given
     */
    public static SecretHash of(String property, String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            return of(property, form);
        }
        Matcher older = OLDER_FORM.matcher(text);
        if (older.matches()) {
            HexFormat hex = HexFormat.of();
            return new SecretHash(
                    Integer.parseInt(older.group(1)), hex.parseHex(older.group(2)), hex.parseHex(older.group(3)));
        }
        if (OLDEST_FORM.matcher(text).matches()) {
            return new SecretHash(0, new byte[0], HexFormat.of().parseHex(text));
        }
        throw malformed(property);
    }

    private static SecretHash of(String property, Matcher form) {
        int iterations = Integer.parseInt(form.group(1));
        try {
            byte[] salt = Base64.getDecoder().decode(form.group(2));
            byte[] hash = Base64.getDecoder().decode(form.group(3));
            if (iterations >= LEAST && iterations <= MOST && salt.length >= SHORTEST && hash.length >= SHORTEST) {
                return new SecretHash(iterations, salt, hash);
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed(property);
        }
        throw malformed(property);
    }

    private static IllegalArgumentException malformed(String property) {
        return new IllegalArgumentException(property + " must look like pbkdf2-sha256:ITERATIONS:SALT:HASH with "
                + LEAST + " to " + MOST + " iterations, and salt and hash of " + SHORTEST + " bytes or more in Base64");
    }

    /** Takes its time, and the same for every secret. */
    public boolean isOf(String secret) {
        return MessageDigest.isEqual(hash, iterations == 0 ? sha256(secret) : pbkdf2(secret));
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] pbkdf2(String secret) {
        PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, iterations, hash.length * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Secret enough not to be printed. */
    @Override
    public String toString() {
        return "SecretHash";
    }
}
