package io.flotilla.fleet.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisConfigTest {

    @Test
    void defaults() {
        RedisConfig config = config(Map.of());

        assertEquals(Optional.empty(), config.url());
        assertEquals(Duration.ofMillis(1_500), config.timeout());
        RedisHits.check(config);
    }

    @Test
    void anAddress() {
        RedisHits.check(config(Map.of("flotilla.redis.url", "rediss://:secret@redis:6380/1")));
    }

    @ParameterizedTest
    @CsvSource({"url, localhost:6379", "url, http://localhost", "url, redis:6379", "timeout, 0s", "timeout, 2m"})
    void nonsenseIsRefusedByName(String property, String value) {
        RedisConfig config = config(Map.of("flotilla.redis." + property, value));

        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> RedisHits.check(config));

        assertTrue(refusal.getMessage().startsWith("flotilla.redis." + property + " "), refusal.getMessage());
    }

    private static RedisConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(RedisConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(RedisConfig.class);
    }
}
