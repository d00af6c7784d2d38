package io.flotilla.fleet.inventory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The hash of the secret passphrase: 64 hexadecimal digits (SHA-256), or {@code pbkdf2:ITERATIONS:SALT:HASH} with salt and hash in
 * hexadecimal (PBKDF2 with HMAC-SHA-256). Compared in constant time. The second form takes a while: never on an event loop.
 */
final class Passphrase {

    private static final Pattern PLAIN = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern SLOW =
            Pattern.compile("pbkdf2:([1-9][0-9]{0,7}):((?:[0-9a-fA-F]{2}){8,}):([0-9a-fA-F]{64})");

    private final Matcher slow;
    private final byte[] hash;

    private Passphrase(Matcher slow, String hash) {
        this.slow = slow;
        this.hash = HexFormat.of().parseHex(hash);
    }

    /** @throws IllegalArgumentException naming the property, if this is no hash */
    static Passphrase of(String hash) {
        Matcher matcher = SLOW.matcher(hash);
        if (matcher.matches()) {
            return new Passphrase(matcher, matcher.group(3));
        }
        if (!PLAIN.matcher(hash).matches()) {
            throw new IllegalArgumentException("flotilla.fleet.passphrase-hash must be 64 hexadecimal digits (SHA-256)"
                    + " or pbkdf2:ITERATIONS:SALT:HASH");
        }
        return new Passphrase(null, hash);
    }

    boolean matches(String given) {
        return MessageDigest.isEqual(hash, slow == null ? sha256(given) : pbkdf2(given));
    }

    private static byte[] sha256(String given) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(given.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] pbkdf2(String given) {
        byte[] salt = HexFormat.of().parseHex(slow.group(2));
        PBEKeySpec spec =
                new PBEKeySpec(given.toCharArray(), salt, Integer.parseInt(slow.group(1)), hash.length * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
