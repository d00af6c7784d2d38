package io.flotilla.k8s.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSourceTest {

    @Test
    void findsKeysOfTheServiceAndOfWhatItDependsOn() throws IOException {
        Set<String> keys = keys("ingest-service", setting -> true);

        assertTrue(
                keys.containsAll(List.of(
                        "flotilla.ingest.raw-logs.enabled",
                        "flotilla.ingest.statement-rows",
                        "flotilla.mysql.password",
                        "flotilla.registry.url",
                        "flotilla.drain.delay")),
                keys.toString());
        assertFalse(keys.contains("flotilla.manager.password"), keys.toString());
    }

    @Test
    void findsKeysThatOnlyOtherPropertiesAreMadeOf() throws IOException {
        assertTrue(keys("shard-registry/server", setting -> true).contains("flotilla.manager.password"));
    }

    @Test
    void knowsWhatAServiceDoesNotStartWithout() throws IOException {
        assertEquals(Set.of("flotilla.mysql.password"), keys("ingest-service", Setting::required));
        assertEquals(
                Set.of("flotilla.manager.password", "flotilla.mysql.username", "flotilla.mysql.password"),
                keys("shard-registry/server", Setting::required));
    }

    @Test
    void readsNamesGroupsAndMaps(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Some.java"), """
                @ConfigMapping(prefix = "flotilla.some")
                interface Some {
                    @WithDefault("1") int maxRows();
                    @WithName("other") Inner inner();
                    Optional<String> nickname();
                    Map<String, String> labels();
                    interface Inner { String deepDown(); }
                }
                """);

        assertEquals(
                Set.of(
                        new Setting("flotilla.some.max-rows", false),
                        new Setting("flotilla.some.nickname", false),
                        new Setting("flotilla.some.other.deep-down", true),
                        new Setting("flotilla.some.labels.*", false)),
                KnownSettings.declaredIn(List.of(source)));
    }

    private static Set<String> keys(String module, Predicate<Setting> which) throws IOException {
        return ServiceSource.of(module).settings().stream()
                .filter(which)
                .map(Setting::key)
                .collect(Collectors.toSet());
    }
}
