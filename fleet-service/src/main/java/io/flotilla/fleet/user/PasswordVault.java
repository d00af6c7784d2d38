package io.flotilla.fleet.user;

import io.flotilla.fleet.user.account.Password;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps passwords so that only who has the key can read them: a fresh nonce, then AES-GCM. */
final class PasswordVault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{64}");

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private PasswordVault(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** @throws IllegalArgumentException naming the property, if this is no key; never with the key */
    static PasswordVault of(String key) {
        byte[] bytes = bytes(key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "flotilla.fleet.secret-key must be 32 bytes, as 64 hexadecimal digits or in"
                            + " Base64; make one with: openssl rand -hex 32");
        }
        return new PasswordVault(bytes);
    }

    private static byte[] bytes(String key) {
        if (HEXADECIMAL.matcher(key).matches()) {
            return HexFormat.of().parseHex(key);
        }
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    byte[] encrypt(Password password) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = password.text().getBytes(StandardCharsets.UTF_8);
        byte[] encrypted = crypt(Cipher.ENCRYPT_MODE, nonce, text);
        byte[] kept = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
        System.arraycopy(encrypted, 0, kept, NONCE_BYTES, encrypted.length);
        return kept;
    }

    /** @throws IllegalStateException if it was encrypted with another key, or changed since */
    Password decrypt(byte[] kept) {
        byte[] nonce = Arrays.copyOf(kept, NONCE_BYTES);
        byte[] encrypted = Arrays.copyOfRange(kept, NONCE_BYTES, kept.length);
        return new Password(new String(crypt(Cipher.DECRYPT_MODE, nonce, encrypted), StandardCharsets.UTF_8));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A stored password cannot be read: flotilla.fleet.secret-key is not the key it was stored with", e);
        }
    }
}
