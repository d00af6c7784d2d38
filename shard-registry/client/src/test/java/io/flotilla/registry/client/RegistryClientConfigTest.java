package io.flotilla.registry.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RegistryClientConfigTest {

    @Test
    void theRegistryIsNearAndAskedPatiently() {
        RegistryClientConfig defaults = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(RegistryClientConfig.class)
                .build()
                .getConfigMapping(RegistryClientConfig.class);

        assertEquals(URI.create("http://localhost:8081"), defaults.url());
        assertEquals(Duration.ofSeconds(2), defaults.refreshInterval());
        assertEquals(Duration.ofSeconds(1), defaults.connectTimeout());
        assertEquals(Duration.ofSeconds(20), defaults.answerTimeout());
        assertEquals(Duration.ofSeconds(5), defaults.retryFor());
    }
}
