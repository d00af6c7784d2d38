package io.flotilla.fleet.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.fleet.user.account.Password;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordVaultTest {

    private static final String HEXADECIMAL = "00".repeat(31) + "fF";
    private static final String BASE64 = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP8=";

    @Test
    void whatWasKeptIsReadAgain() {
        Password password = Password.generate();
        byte[] kept = PasswordVault.of(HEXADECIMAL).encrypt(password);

        assertEquals(password, PasswordVault.of(BASE64).decrypt(kept));
        assertFalse(Arrays.equals(kept, PasswordVault.of(HEXADECIMAL).encrypt(password)));
    }

    @Test
    void anotherKeyReadsNothing() {
        byte[] kept = PasswordVault.of(HEXADECIMAL).encrypt(Password.generate());

        assertThrows(IllegalStateException.class, () -> PasswordVault.of("11".repeat(32))
                .decrypt(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hidden", "0011", "AAAA", "no key at all, and too long to be one in any way"})
    void whatIsNoKeyIsRefusedByName(String key) {
        String message = assertThrows(IllegalArgumentException.class, () -> PasswordVault.of(key))
                .getMessage();

        assertTrue(message.startsWith("flotilla.fleet.secret-key"), message);
        assertFalse(key.length() > 4 && message.contains(key), message);
    }
}
