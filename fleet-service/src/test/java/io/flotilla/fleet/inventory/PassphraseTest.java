package io.flotilla.fleet.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassphraseTest {

    @Test
    void theDefaultIsTheOneOfTheManual() {
        InventoryConfig defaults = new SmallRyeConfigBuilder()
                .withMapping(InventoryConfig.class)
                .build()
                .getConfigMapping(InventoryConfig.class);

        assertEquals(Optional.empty(), defaults.inventory());
        assertTrue(Passphrase.of(defaults.passphraseHash()).matches("bronto123"));
        assertFalse(Passphrase.of(defaults.passphraseHash()).matches("Bronto123"));
    }

    /** The password and salt of RFC 7914, section 11. */
    @Test
    void aSlowHashIsUnderstood() {
        Passphrase slow = Passphrase.of(
                "pbkdf2:80000:4e61436c4e61436c:" + "43d5f94d89bb00fa370edf06296bcf4987aa45f94d1204256e070ee1a032063a");

        assertTrue(slow.matches("Password"));
        assertFalse(slow.matches("password"));
    }

    @Test
    void whatIsNoHashNamesTheProperty() {
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> Passphrase.of("bronto123"));

        assertTrue(failure.getMessage().contains("flotilla.fleet.passphrase-hash"), failure.getMessage());
    }
}
