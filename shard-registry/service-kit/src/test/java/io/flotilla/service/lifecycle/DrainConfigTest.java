package io.flotilla.service.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrainConfigTest {

    @Test
    void aServiceWaitsForItsLoadBalancersAndThenForItsRequests() {
        DrainConfig defaults = config(Map.of());

        assertEquals(Duration.ofSeconds(5), defaults.delay());
        assertEquals(Duration.ofSeconds(30), defaults.timeout());
    }

    @Test
    void bothTimesCanBeSet() {
        DrainConfig config = config(Map.of("flotilla.drain.delay", "0s", "flotilla.drain.timeout", "2m"));

        assertEquals(Duration.ZERO, config.delay());
        assertEquals(Duration.ofMinutes(2), config.timeout());
    }

    private static DrainConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(DrainConfig.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(DrainConfig.class);
    }
}
