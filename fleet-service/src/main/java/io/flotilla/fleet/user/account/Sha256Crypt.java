package io.flotilla.fleet.user.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 variant of Unix crypt (Drepper, "Unix crypt using SHA-256 and SHA-512"), which {@code caching_sha2_password} uses with
 * a salt of any 20 bytes. Names of the steps are those of that paper. Some milliseconds of computing.
 */
final class Sha256Crypt {

    private static final String DIGITS = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Sha256Crypt() {}

    /** The 43 characters of digest. */
    static byte[] digest(byte[] password, byte[] salt, int rounds) {
        MessageDigest sha = sha256();
        byte[] b = concat(sha, password, salt, password);

        sha.update(password);
        sha.update(salt);
        sha.update(repeated(b, password.length));
        for (int bits = password.length; bits > 0; bits >>= 1) {
            sha.update((bits & 1) == 1 ? b : password);
        }
        byte[] a = sha.digest();

        for (int i = 0; i < password.length; i++) {
            sha.update(password);
        }
        byte[] p = repeated(sha.digest(), password.length);

        for (int i = 0; i < 16 + (a[0] & 0xff); i++) {
            sha.update(salt);
        }
        byte[] s = repeated(sha.digest(), salt.length);

        for (int round = 0; round < rounds; round++) {
            boolean odd = (round & 1) == 1;
            sha.update(odd ? p : a);
            if (round % 3 != 0) {
                sha.update(s);
            }
            if (round % 7 != 0) {
                sha.update(p);
            }
            sha.update(odd ? a : p);
            a = sha.digest();
        }
        return encoded(a).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String encoded(byte[] digest) {
        StringBuilder text = new StringBuilder();
        int[] places = {0, 10, 20};
        for (int group = 0; group < 10; group++) {
            append(text, digest[places[0]], digest[places[1]], digest[places[2]], 4);
            places = new int[] {places[2] + 1, places[0] + 1, places[1] + 1};
        }
        append(text, (byte) 0, digest[31], digest[30], 3);
        return text.toString();
    }

    private static void append(StringBuilder text, byte high, byte middle, byte low, int characters) {
        int bits = (high & 0xff) << 16 | (middle & 0xff) << 8 | low & 0xff;
        for (int i = 0; i < characters; i++) {
            text.append(DIGITS.charAt(bits & 0x3f));
            bits >>= 6;
        }
    }

    private static byte[] repeated(byte[] block, int length) {
        byte[] all = new byte[length];
        for (int i = 0; i < length; i++) {
            all[i] = block[i % block.length];
        }
        return all;
    }

    private static byte[] concat(MessageDigest sha, byte[]... parts) {
        for (byte[] part : parts) {
            sha.update(part);
        }
        return sha.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
