package io.flotilla.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlConfigTest {

    @Test
    void aPoolIsSmallAndNobodyWaitsForLong() {
        MySqlConfig defaults = config(Map.of());

        assertEquals(16, defaults.poolSize());
        assertEquals(1000, defaults.maxWaiting());
        assertEquals(Duration.ofSeconds(2), defaults.connectTimeout());
        assertEquals(Duration.ofSeconds(3), defaults.acquireTimeout());
        assertEquals(Duration.ofSeconds(5), defaults.lockWait());
    }

    @ParameterizedTest
    @CsvSource({
        "username, ' ', flotilla.mysql.username must not be empty",
        "pool-size, 0, flotilla.mysql.pool-size must be at least 1",
        "max-waiting, -1, flotilla.mysql.max-waiting must not be negative",
        "connect-timeout, 0s, flotilla.mysql.connect-timeout must be positive",
        "acquire-timeout, 0s, flotilla.mysql.acquire-timeout must be positive",
        "lock-wait, -1s, flotilla.mysql.lock-wait must be positive"
    })
    void whatMakesNoSenseIsRefusedByName(String key, String value, String message) {
        MySqlConfig config = config(Map.of("flotilla.mysql." + key, value));

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> MySqlPoolsProducer.settings(config));

        assertEquals(message, refusal.getMessage());
    }

    private static MySqlConfig config(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(Map.of("flotilla.mysql.username", "u", "flotilla.mysql.password", "p"));
        all.putAll(properties);
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(MySqlConfig.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(MySqlConfig.class);
    }
}
