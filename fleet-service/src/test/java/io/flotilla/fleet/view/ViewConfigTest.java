package io.flotilla.fleet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ViewConfigTest {

    @Test
    void theDefaults() {
        ViewConfig defaults = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ViewConfig.class)
                .build()
                .getConfigMapping(ViewConfig.class);

        assertEquals(Duration.ofSeconds(3), defaults.timeout());
        assertEquals(16, defaults.concurrency());
    }
}
