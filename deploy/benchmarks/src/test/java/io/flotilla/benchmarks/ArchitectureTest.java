package io.flotilla.benchmarks;

import io.flotilla.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void arrows_and_names() {
        ArchitectureRules.of("io.flotilla.benchmarks").pure("rows", "report").check();
    }
}
