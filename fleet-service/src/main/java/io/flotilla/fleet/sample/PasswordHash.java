package io.flotilla.fleet.sample;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as configuration keeps it, in the form {@code pbkdf2-sha256:ITERATIONS:SALT:KEY}.
 *
 * @param iterations how much work one guess is
 */
record PasswordHash(int iterations, byte[] salt, byte[] key) {

    /** The local default, documented in the module's README. */
    static final String OF_BRONTO123 =
            "pbkdf2-sha256:100000:ZmxvdGlsbGEtYWRtaW4tMQ==:WBDeX/zZ1ApJ3q0HRL9Yfi4e10wZtYeLpRteQ7mmXJM=";

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int PARTS = 4;
    private static final int LEAST = 1_000;
    private static final int MOST = 10_000_000;
    private static final int SHORTEST = 16;

    /** @throws IllegalArgumentException saying what is expected, and not what was given */
    static PasswordHash parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != PARTS || !parts[0].equals(SCHEME) || !parts[1].matches("[0-9]{1,8}")) {
            throw malformed();
        }
        try {
            PasswordHash hash = new PasswordHash(
                    Integer.parseInt(parts[1]),
                    Base64.getDecoder().decode(parts[2]),
                    Base64.getDecoder().decode(parts[3]));
            if (hash.iterations < LEAST
                    || hash.iterations > MOST
                    || hash.salt.length < SHORTEST
                    || hash.key.length < SHORTEST) {
                throw malformed();
            }
            return hash;
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** Takes its time, and the same for every password. */
    boolean matches(String password) {
        return MessageDigest.isEqual(key, derived(password));
    }

    private byte[] derived(String password) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, key.length * Byte.SIZE);
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

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "must look like " + SCHEME
                        + ":ITERATIONS:SALT:KEY with 1000 to 10000000 iterations, and salt and key of 16 bytes or more in Base64");
    }

    /** Whether two texts are the same, in a time that says nothing about where they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Secret enough not to be printed. */
    @Override
    public String toString() {
        return SCHEME;
    }
}
