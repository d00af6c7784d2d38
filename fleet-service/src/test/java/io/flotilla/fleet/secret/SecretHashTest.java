package io.flotilla.fleet.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretHashTest {

    private static final String GOOD = "AAAAAAAAAAAAAAAAAAAAAA==";

    @Test
    void theDefaultIsThatOfTheManual() {
        SecretHash hash = SecretHash.of("a.property", SecretHash.OF_BRONTO123);

        assertTrue(hash.isOf("bronto123"));
        assertFalse(hash.isOf("Bronto123"));
        assertFalse(hash.isOf(""));
    }

    /** Password, salt and hash of RFC 7914, section 11; the salt is too short for the form that is written today. */
    @Test
    void theOlderFormIsStillRead() {
        SecretHash older = SecretHash.of(
                "a.property",
                "pbkdf2:80000:4e61436c4e61436c:" + "43d5f94d89bb00fa370edf06296bcf4987aa45f94d1204256e070ee1a032063a");

        assertTrue(older.isOf("Password"));
        assertFalse(older.isOf("password"));
    }

    /** From {@code printf bronto123 | sha256sum}. */
    @Test
    void thePlainSha256IsStillRead() {
        SecretHash oldest =
                SecretHash.of("a.property", "7f13ab0d672935fa793f78d728a1a21595c8d1d8626271c2fe24e95d9da25cae");

        assertTrue(oldest.isOf("bronto123"));
        assertFalse(oldest.isOf("bronto124"));
    }

    /** From Python: {@code hashlib.pbkdf2_hmac("sha256", "pässword".encode(), bytes(range(16)), 1000)}. */
    @Test
    void whatTheScriptsMakeIsUnderstood() {
        assertTrue(SecretHash.of(
                        "a.property",
                        "pbkdf2-sha256:1000:AAECAwQFBgcICQoLDA0ODw==:T0Z5wUqa/rr8kWb7KeLsnYrEP6Go8Ns+sglAvd4sSjw=")
                .isOf("pässword"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bronto123",
                "pbkdf2-sha256:999:" + GOOD + ":" + GOOD,
                "pbkdf2-sha256:99999999:" + GOOD + ":" + GOOD,
                "pbkdf2-sha256:100000:c2hvcnQ=:" + GOOD,
                "pbkdf2-sha256:100000:" + GOOD + ":",
                "pbkdf2-sha256:100000:" + GOOD + ":AAAAAAAAAAAAAAAAAAAAAAAAA",
                "pbkdf2-sha256:100000:" + GOOD + ":" + GOOD + "\n",
                "md5:100000:" + GOOD + ":" + GOOD
            })
    void whatIsNoHashNamesThePropertyAndIsNotShown(String text) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> SecretHash.of("a.property", text));

        assertEquals(
                "a.property must look like pbkdf2-sha256:ITERATIONS:SALT:HASH with 1000 to 10000000 iterations,"
                        + " and salt and hash of 16 bytes or more in Base64",
                refusal.getMessage());
    }

    @Test
    void itIsNotPrinted() {
        assertEquals(
                "SecretHash",
                SecretHash.of("a.property", SecretHash.OF_BRONTO123).toString());
    }
}
