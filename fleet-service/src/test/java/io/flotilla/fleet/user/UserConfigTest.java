package io.flotilla.fleet.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserConfigTest {

    private static final String KEY = "ab".repeat(32);

    @Test
    void theDefaultsAreThese() {
        UserConfig config = config(Map.of("flotilla.fleet.secret-key", KEY));

        assertEquals(KEY, config.secretKey());
        assertEquals(Duration.ofSeconds(10), config.accountsTimeout());
    }

    @Test
    void aTimeOutThatIsNoneIsRefusedByName() {
        UserConfig config = config(Map.of("flotilla.fleet.secret-key", KEY, "flotilla.fleet.accounts.timeout", "0s"));

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new UserWiring().vault(config));
        assertEquals("flotilla.fleet.accounts.timeout must be positive", refusal.getMessage());
    }

    private static UserConfig config(Map<String, String> values) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(UserConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
        return config.getConfigMapping(UserConfig.class);
    }
}
