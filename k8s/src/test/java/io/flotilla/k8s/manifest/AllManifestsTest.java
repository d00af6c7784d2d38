package io.flotilla.k8s.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.k8s.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every YAML file of this module: a manifest, a kustomization, or a patch one of them names. */
class AllManifestsTest {

    private static final String KUSTOMIZATION = "kustomization.yaml";

    @TestFactory
    Stream<DynamicTest> everyManifestHasOnlyFieldsThatExist() throws IOException {
        return files().stream()
                .filter(file -> !isPatch(file) && !file.endsWith(KUSTOMIZATION))
                .map(file -> DynamicTest.dynamicTest(
                        name(file), () -> assertFalse(ManifestReader.read(file).isEmpty())));
    }

    @Test
    void everyFileIsNamedByItsKustomization() throws IOException {
        for (Path folder : files().stream().map(Path::getParent).collect(Collectors.toSet())) {
            String kustomization = Files.readString(folder.resolve(KUSTOMIZATION));
            try (Stream<Path> siblings = Files.list(folder)) {
                Set<String> missing = siblings.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .filter(file -> !file.equals(KUSTOMIZATION)
                                && !kustomization.contains("- " + file)
                                && !kustomization.contains("path: " + file))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(Set.of(), missing, "not used by " + folder);
            }
        }
    }

    @Test
    void everyPatchIsAListOfOperationsOnAPath() throws IOException {
        for (Path file : files().stream().filter(AllManifestsTest::isPatch).toList()) {
            for (JsonNode operation :
                    ManifestReader.documents(Files.readString(file)).get(0)) {
                assertTrue(
                        List.of("add", "replace").contains(operation.path("op").asText()), name(file));
                assertTrue(operation.path("path").asText().startsWith("/spec/"), name(file));
                assertTrue(operation.has("value"), name(file));
            }
        }
    }

    /** A JSON patch is a list; a manifest is not. */
    private static boolean isPatch(Path file) {
        try {
            return ManifestReader.documents(Files.readString(file)).get(0).isArray();
        } catch (IOException e) {
            throw new IllegalStateException(name(file) + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Stream.of("base", "routes", "overlays")
                .map(folder -> Checkout.path("k8s/" + folder))
                .flatMap(AllManifestsTest::yamlBelow)) {
            return all.sorted().toList();
        }
    }

    private static Stream<Path> yamlBelow(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Path file) {
        return Checkout.path("k8s").relativize(file).toString();
    }
}
