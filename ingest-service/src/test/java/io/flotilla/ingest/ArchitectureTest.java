package io.flotilla.ingest;

import io.flotilla.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theModuleKeepsTheRulesAndItsCoreIsPlainJava() {
        ArchitectureRules.of("io.flotilla.ingest")
                .pure("json", "value", "batch", "stream", "bulk")
                .check();
    }
}
