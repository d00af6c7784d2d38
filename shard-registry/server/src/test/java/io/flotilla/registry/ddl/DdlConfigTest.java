package io.flotilla.registry.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DdlConfigTest {

    @Test
    void aChangeMayTakeAMinuteAndAnAnswerTwoSeconds() {
        DdlConfig defaults = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(DdlConfig.class)
                .build()
                .getConfigMapping(DdlConfig.class);

        assertEquals(Duration.ofSeconds(60), defaults.timeout());
        assertEquals(Duration.ofSeconds(2), defaults.silence());
    }
}
