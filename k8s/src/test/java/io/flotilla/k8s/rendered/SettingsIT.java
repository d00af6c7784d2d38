package io.flotilla.k8s.rendered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.flotilla.k8s.settings.ServiceSource;
import io.flotilla.k8s.settings.Setting;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service refuses to start over a key it does not have. */
class SettingsIT {

    /** Read by Quarkus and by the JVM, not by us. */
    private static final Set<String> OTHERS =
            Set.of("QUARKUS_HTTP_PORT", "QUARKUS_LOG_CONSOLE_COLOR", "JAVA_TOOL_OPTIONS");

    private final Rendering production = Rendering.production();

    @ParameterizedTest
    @CsvSource({
        "shard-registry, shard-registry/server",
        "ingest-service, ingest-service",
        "query-service, query-service",
        "fleet-service, fleet-service"
    })
    void aServiceIsToldOnlyWhatItKnowsAndAllThatItNeeds(String service, String module) throws IOException {
        Set<Setting> settings = ServiceSource.of(module).settings();
        Set<String> known = variables(settings, setting -> true);
        Set<String> told =
                Environment.of(production, production.workload(service)).names();
        told.removeAll(OTHERS);

        assertEquals(Set.of(), without(variables(settings, Setting::required), told), service + " needs them");
        assertEquals(Set.of(), without(told, known), service + " has no such keys");
    }

    @Test
    void passwordsComeFromSecrets() {
        for (Workload workload : production.workloads()) {
            for (String name : Environment.of(production, workload).values().keySet()) {
                assertFalse(
                        name.matches(".*(PASSWORD|SECRET|PASSPHRASE|TOKEN).*") && !name.endsWith("_FILE"),
                        workload + ": " + name);
            }
        }
    }

    @Test
    void addressesAreThoseOfServicesInTheCluster() {
        for (Workload workload : production.workloads()) {
            Environment.of(production, workload).values().forEach((name, value) -> {
                if (name.endsWith("_HOST") && !name.startsWith("MYSQL_ROOT")) {
                    References.service(production, value);
                } else if (name.endsWith("REGISTRY_URL") || name.equals("REGISTRY")) {
                    assertEquals("http://shard-registry:8080", value);
                    References.service(production, "shard-registry");
                }
            });
        }
    }

    private static Set<String> variables(Set<Setting> settings, Predicate<Setting> which) {
        return settings.stream().filter(which).map(Setting::variable).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
