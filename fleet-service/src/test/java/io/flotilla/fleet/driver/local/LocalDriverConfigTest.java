package io.flotilla.fleet.driver.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalDriverConfigTest {

    @Test
    void theDefaults() {
        LocalDriverConfig defaults = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(LocalDriverConfig.class)
                .build()
                .getConfigMapping(LocalDriverConfig.class);

        assertEquals(Optional.empty(), defaults.directory());
        assertEquals(Optional.empty(), defaults.replicationPassword());
        assertEquals(Duration.ofSeconds(60), defaults.startTimeout());
        assertEquals(Duration.ofSeconds(60), defaults.stopTimeout());
    }
}
