package io.flotilla.testkit;

import org.junit.jupiter.api.Test;

/** The rules of this module and of those below it, which cannot use it themselves. */
class ArchitectureTest {

    @Test
    void theApiIsRecordsOnTheWire() {
        ArchitectureRules.of("io.flotilla.api").wireOnly().check();
    }

    @Test
    void theDoorToMySqlKeepsTheRules() {
        ArchitectureRules.of("io.flotilla.mysql").check();
    }

    @Test
    void processesArePlainJava() {
        ArchitectureRules.of("io.flotilla.process").pure("").check();
    }

    @Test
    void theTestKitKeepsItsOwnRules() {
        ArchitectureRules.of("io.flotilla.testkit").check();
    }
}
