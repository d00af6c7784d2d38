package io.flotilla.fleet.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.fleet.secret.SecretHash;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminLockTest {

    private final AdminLock lock = new AdminLock(config(Map.of()));

    @Test
    void defaults() {
        AdminConfig config = config(Map.of());

        assertEquals("developer", config.username());
        assertEquals(SecretHash.OF_BRONTO123, config.passwordHash());
    }

    @Test
    void itOpensForTheRightNameAndPassword() {
        assertTrue(lock.opens(basic("developer:bronto123")));
        assertTrue(lock.opens(basic("developer:bronto123").replace("Basic", "bAsIC")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"developer:bronto124", "developer:", "Developer:bronto123", ":bronto123", "developer", "", ":"})
    void itStaysShutForOthers(String credentials) {
        assertFalse(lock.opens(basic(credentials)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic %%%", "Bearer ZGV2ZWxvcGVyOmJyb250bzEyMw==", "Basicx"})
    void itStaysShutForHeadersThatAreNone(String header) {
        assertFalse(lock.opens(header));
    }

    @Test
    void aHashThatMakesNoSenseIsRefusedByNameAndNotShown() {
        AdminConfig config = config(Map.of("flotilla.admin.password-hash", "bronto123"));

        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> new AdminLock(config));

        assertTrue(refusal.getMessage().startsWith("flotilla.admin.password-hash "), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("bronto123"), refusal.getMessage());
    }

    @Test
    void aNameWithAColonIsRefused() {
        AdminConfig config = config(Map.of("flotilla.admin.username", "a:b"));

        assertThrows(IllegalArgumentException.class, () -> new AdminLock(config));
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static AdminConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(AdminConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(AdminConfig.class);
    }
}
