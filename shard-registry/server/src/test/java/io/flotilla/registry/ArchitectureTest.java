package io.flotilla.registry;

import io.flotilla.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theArrowsOfTheDesignHold() {
        ArchitectureRules.of("io.flotilla.registry").pure("placement", "schema").check();
    }
}
