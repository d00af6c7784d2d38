package io.flotilla.registry.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdempotencyConfigTest {

    @Test
    void aKeyIsRememberedForADay() {
        IdempotencyConfig defaults = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(IdempotencyConfig.class)
                .build()
                .getConfigMapping(IdempotencyConfig.class);

        assertEquals(Duration.ofHours(24), defaults.retention());
    }
}
