package io.flotilla.query;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import io.flotilla.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRules() {
        ArchitectureRules.of("io.flotilla.query")
                .pure("lex", "parse", "guard", "analyse", "plan")
                .and(layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .layer("rim")
                        .definedBy("io.flotilla.query")
                        .layer("answer")
                        .definedBy("io.flotilla.query.answer..")
                        .layer("execute")
                        .definedBy("io.flotilla.query.execute..")
                        .layer("plan")
                        .definedBy("io.flotilla.query.plan..")
                        .layer("analyse")
                        .definedBy("io.flotilla.query.analyse..")
                        .layer("guard")
                        .definedBy("io.flotilla.query.guard..")
                        .layer("parse")
                        .definedBy("io.flotilla.query.parse..")
                        .layer("lex")
                        .definedBy("io.flotilla.query.lex..")
                        .whereLayer("answer")
                        .mayOnlyBeAccessedByLayers("rim")
                        .whereLayer("execute")
                        .mayOnlyBeAccessedByLayers("rim", "answer")
                        .whereLayer("plan")
                        .mayOnlyBeAccessedByLayers("rim", "execute")
                        .whereLayer("analyse")
                        .mayOnlyBeAccessedByLayers("rim", "answer", "execute", "plan")
                        .whereLayer("guard")
                        .mayOnlyBeAccessedByLayers("rim")
                        .because("packages follow the life of a query"))
                .check();
    }
}
