package io.flotilla.fleet.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OperationConfigTest {

    @Test
    void theDefaults() {
        OperationConfig defaults = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(OperationConfig.class)
                .build()
                .getConfigMapping(OperationConfig.class);

        assertEquals(Duration.ofSeconds(60), defaults.answerTimeout());
        assertEquals(Duration.ofSeconds(20), defaults.replicationTimeout());
    }
}
