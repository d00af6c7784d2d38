package io.flotilla.fleet.user.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    /** From the paper that describes it: salt, 5000 rounds by default, and the digest that follows. */
    @Test
    void cryptGivesWhatItsPaperSays() {
        assertEquals("5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5", crypt("Hello world!", "saltstring", 5_000));
    }

    @Test
    void whatMariaDbKeepsIsKnownAgain() {
        PasswordHash hash = hash("mysql_native_password", "*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19");

        assertTrue(hash.isOf(new Password("password")));
        assertFalse(hash.isOf(new Password("Password")));
    }

    @Test
    void whatMySqlKeepsIsKnownAgain() {
        String salt = "01234567890123456789";
        PasswordHash hash = hash("caching_sha2_password", "$A$005$" + salt + crypt("secret", salt, 5_000));

        assertTrue(hash.isOf(new Password("secret")));
        assertFalse(hash.isOf(new Password("secret2")));
    }

    @Test
    void whatIsKeptInAnyOtherWayIsOfNone() {
        assertFalse(hash("ed25519", "secret").isOf(new Password("secret")));
        assertFalse(hash("caching_sha2_password", "").isOf(new Password("")));
    }

    @Test
    void aPasswordShowsItselfToNobody() {
        Password password = Password.generate();

        assertEquals(32, password.text().length());
        assertNotEquals(password, Password.generate());
        assertFalse(("" + password).contains(password.text()));
    }

    private static String crypt(String password, String salt, int rounds) {
        return new String(Sha256Crypt.digest(bytes(password), bytes(salt), rounds), StandardCharsets.ISO_8859_1);
    }

    private static PasswordHash hash(String plugin, String stored) {
        return new PasswordHash(plugin, bytes(stored));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
