package io.flotilla.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ManagerConfigTest {

    @Test
    void theDatabaseIsNearAndNobodyWaitsForLong() {
        ManagerConfig defaults = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ManagerConfig.class)
                .withDefaultValue("flotilla.manager.password", "p")
                .build()
                .getConfigMapping(ManagerConfig.class);

        assertEquals("localhost", defaults.host());
        assertEquals(3306, defaults.port());
        assertEquals("flotilla", defaults.database());
        assertEquals("flotilla_manager", defaults.username());
        assertEquals(Duration.ofSeconds(2), defaults.connectTimeout());
        assertEquals(Duration.ofSeconds(5), defaults.acquireTimeout());
        assertEquals(Duration.ofSeconds(5), defaults.lockWait());
    }
}
