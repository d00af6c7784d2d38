package io.flotilla.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.flotilla.mysql.SqlIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureRulesTest {

    private static final String OFFENCES = "io.flotilla.testkit.offences";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "StringHelper  | a type is named after what it is about",
                "BaseThing     | a type is named after what it is about",
                "InjectedField | what a class needs comes through its constructor",
                "Waiting       | waiting for a Uni blocks an event loop",
                "JulLogging    | log through org.jboss.logging",
            })
    void eachOffenceIsFound(String offender, String rule) throws ClassNotFoundException {
        JavaClasses classes = classes(offender);

        AssertionError error = assertThrows(
                AssertionError.class, () -> ArchitectureRules.of(OFFENCES).check(classes));

        assertTrue(error.getMessage().contains(rule), error.getMessage());
        assertTrue(error.getMessage().contains(offender), error.getMessage());
    }

    @Test
    void aFrameworkInAPurePackageIsFound() throws ClassNotFoundException {
        JavaClasses classes = classes("Waiting");

        AssertionError error = assertThrows(AssertionError.class, () -> ArchitectureRules.of("io.flotilla.testkit")
                .pure("offences")
                .check(classes));

        assertTrue(error.getMessage().contains("Uni"), error.getMessage());
    }

    @Test
    void aPurePackageThatIsNotThereIsFound() throws ClassNotFoundException {
        JavaClasses classes = new ClassFileImporter().importClasses(SqlIdentifier.class);

        assertThrows(
                AssertionError.class,
                () -> ArchitectureRules.of("io.flotilla.mysql").pure("plam").check(classes));
    }

    @Test
    void whoKeepsTheRulesPasses() {
        JavaClasses classes = new ClassFileImporter().importClasses(SqlIdentifier.class);

        assertDoesNotThrow(
                () -> ArchitectureRules.of("io.flotilla.mysql").pure("").check(classes));
    }

    private static JavaClasses classes(String name) throws ClassNotFoundException {
        return new ClassFileImporter().importClasses(Class.forName(OFFENCES + "." + name));
    }
}
