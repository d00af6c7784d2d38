package io.flotilla.service.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionConfigTest {

    @Test
    void headsComeWithinHalfAMinuteAndBalancersCloseBeforeWeDo() {
        ConnectionConfig defaults = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ConnectionConfig.class)
                .build()
                .getConfigMapping(ConnectionConfig.class);

        assertEquals(Duration.ofSeconds(30), defaults.headTimeout());
        assertEquals(Duration.ofSeconds(75), defaults.keepAlive());
    }
}
