package io.flotilla.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import io.flotilla.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void arrows_point_one_way_and_files_know_no_framework() {
        ArchitectureRules.of("io.flotilla.cli")
                .pure("events", "exit", "gateway", "terminal")
                .and(slices().matching("io.flotilla.cli.(*)..").should().beFreeOfCycles())
                .check();
    }
}
