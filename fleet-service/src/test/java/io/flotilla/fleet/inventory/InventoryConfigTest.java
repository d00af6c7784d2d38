package io.flotilla.fleet.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.fleet.secret.SecretHash;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InventoryConfigTest {

    @Test
    void defaults() {
        InventoryConfig defaults = config(Map.of());

        assertEquals(Optional.empty(), defaults.inventory());
        assertEquals(SecretHash.OF_BRONTO123, defaults.passphraseHash());
    }

    @Test
    void aHashThatIsNoneStopsTheStartAndNamesTheProperty() {
        InventoryConfig config = config(Map.of("flotilla.fleet.passphrase-hash", "bronto123"));

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new PassphraseGuard(config));

        assertTrue(refusal.getMessage().startsWith("flotilla.fleet.passphrase-hash "), refusal.getMessage());
    }

    private static InventoryConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(InventoryConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(InventoryConfig.class);
    }
}
