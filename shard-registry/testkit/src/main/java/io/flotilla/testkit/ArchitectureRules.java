package io.flotilla.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules a machine can hold. A module's test is one line: {@code ArchitectureRules.of("io.flotilla.query").pure("plan").check()}.
 */
public final class ArchitectureRules {

    private static final String[] FRAMEWORKS = {
        "io.quarkus..", "io.smallrye..", "io.vertx..", "jakarta..", "org.eclipse.microprofile..", "org.hibernate.."
    };

    private static final List<String> SERVICES =
            List.of("io.flotilla.registry", "io.flotilla.fleet", "io.flotilla.ingest", "io.flotilla.query");

    private final String module;
    private final List<ArchRule> rules = new ArrayList<>();

    private ArchitectureRules(String module) {
        this.module = module;
    }

    /** The rules for every module, applied to this package and those below it. */
    public static ArchitectureRules of(String module) {
        ArchitectureRules all = new ArchitectureRules(module);
        all.rules.add(tellingNames());
        all.rules.add(noFieldInjection());
        all.rules.add(noWaitingForUni());
        all.rules.add(oneWayToLog());
        all.rules.add(all.noForeignService());
        return all;
    }

    /** Adds that these packages, named from the module's own on, know no framework: plain Java, tested in milliseconds. */
    public ArchitectureRules pure(String... packages) {
        for (String name : packages) {
            String pure = name.isEmpty() ? module : module + "." + name;
            rules.add(noClasses()
                    .that()
                    .resideInAPackage(pure + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FRAMEWORKS)
                    .because(pure + " is plain Java")
                    .allowEmptyShould(false));
        }
        return this;
    }

    /** Adds that the module consists of records on the wire: the JDK, Jackson's annotations, and itself. */
    public ArchitectureRules wireOnly() {
        rules.add(classes()
                .that()
                .resideInAPackage(module + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson.annotation..", module + "..")
                .because("whoever speaks to us must need nothing else"));
        return this;
    }

    /** Adds a rule of the module's own. */
    public ArchitectureRules and(ArchRule rule) {
        rules.add(rule);
        return this;
    }

    /** @throws AssertionError listing every violation of the first rule that does not hold */
    public void check() {
        // The rules ask for names only; resolving every class that is mentioned would take twenty times as long.
        JavaClasses classes = ArchConfiguration.withThreadLocalScope((ArchConfiguration configuration) -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(module);
        });
        check(classes);
    }

    void check(JavaClasses classes) {
        rules.forEach(rule -> rule.check(classes));
    }

    private static ArchRule tellingNames() {
        return noClasses()
                .should()
                .haveNameMatching(".*[.$]\\w*(Util|Utils|Helper|Helpers|Manager|Impl|Base|Common)")
                .orShould()
                .haveNameMatching(".*[.$](Base|Abstract)[A-Z]\\w*")
                .because("a type is named after what it is about")
                .allowEmptyShould(true);
    }

    private static ArchRule noFieldInjection() {
        return fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RestClient")
                .because("what a class needs comes through its constructor")
                .allowEmptyShould(true);
    }

    private static ArchRule noWaitingForUni() {
        return noClasses()
                .should()
                .callMethod("io.smallrye.mutiny.Uni", "await")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.smallrye.mutiny.groups.UniAwait")
                .because("waiting for a Uni blocks an event loop")
                .allowEmptyShould(true);
    }

    private static ArchRule oneWayToLog() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("log through org.jboss.logging, and print only where output was asked for")
                .allowEmptyShould(true);
    }

    /** The registry's client is its side of the wire, made for the other services. */
    private ArchRule noForeignService() {
        String[] foreign = SERVICES.stream()
                .filter(service -> !module.startsWith(service))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(foreign).and(not(resideInAPackage("io.flotilla.registry.client.."))))
                .because("services talk HTTP")
                .allowEmptyShould(true);
    }
}
