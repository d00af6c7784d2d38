package io.flotilla.fleet.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpxConfigTest {

    @Test
    void defaults() {
        CpxConfig config = config(Map.of());

        assertEquals(Optional.empty(), config.url());
        assertEquals(Duration.ofSeconds(2), config.timeout());
        assertEquals(Duration.ofSeconds(10), config.deadline());
        assertEquals(32, config.concurrency());
        CpxBounds.check(config);
    }

    @Test
    void anAddressOfTheProvider() {
        CpxConfig config = config(Map.of("flotilla.cloud.cpx.url", "https://provider.example/cpx/"));

        assertEquals(Optional.of(URI.create("https://provider.example/cpx/")), config.url());
        CpxBounds.check(config);
    }

    @ParameterizedTest
    @CsvSource({
        "url, provider:8080",
        "url, ftp://provider",
        "url, /servers",
        "url, http://provider/?a=b",
        "timeout, 0s",
        "timeout, 1h",
        "deadline, -1s",
        "concurrency, 0",
        "concurrency, 1001"
    })
    void nonsenseIsRefusedByName(String property, String value) {
        CpxConfig config = config(Map.of("flotilla.cloud.cpx." + property, value));

        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> CpxBounds.check(config));

        assertTrue(refusal.getMessage().startsWith("flotilla.cloud.cpx." + property + " "), refusal.getMessage());
    }

    private static CpxConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(CpxConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(CpxConfig.class);
    }
}
