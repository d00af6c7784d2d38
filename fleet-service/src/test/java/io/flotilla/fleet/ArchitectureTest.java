package io.flotilla.fleet;

import io.flotilla.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theArrowsOfTheDesignHold() {
        ArchitectureRules.of("io.flotilla.fleet")
                .pure("user.account", "cloud.health", "secret")
                .check();
    }
}
