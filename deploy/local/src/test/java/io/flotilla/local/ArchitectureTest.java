package io.flotilla.local;

import io.flotilla.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void arrows_and_names() {
        ArchitectureRules.of("io.flotilla.local").pure("fleet").check();
    }
}
