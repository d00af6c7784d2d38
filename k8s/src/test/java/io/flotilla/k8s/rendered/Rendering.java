package io.flotilla.k8s.rendered;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.flotilla.k8s.Checkout;
import io.flotilla.k8s.manifest.ManifestReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What a real kustomize makes of a folder, as strictly typed objects. */
record Rendering(List<HasMetadata> objects) {

    private static final Map<String, Rendering> DONE = new ConcurrentHashMap<>();

    /** The folder, from the top of the module; the test is skipped where there is no kubectl. */
    static Rendering of(String folder) {
        assumeTrue(onPath("kubectl"), "kubectl is not installed (package kubernetes-client)");
        return DONE.computeIfAbsent(folder, Rendering::render);
    }

    /** What is deployed. */
    static Rendering production() {
        return of("overlays/production");
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Workload> workloads() {
        return objects.stream().flatMap(object -> Workload.of(object).stream()).toList();
    }

    Workload workload(String name) {
        return workloads().stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no workload " + name));
    }

    /** The data of a ConfigMap, by the name it has in the cluster. */
    Map<String, String> config(String name) {
        return all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no ConfigMap " + name))
                .getData();
    }

    private static Rendering render(String folder) {
        try {
            Path errors = Files.createTempFile("kustomize", ".err");
            Process kubectl = new ProcessBuilder(
                            "kubectl",
                            "kustomize",
                            Checkout.path("k8s/" + folder).toString())
                    .redirectError(errors.toFile())
                    .start();
            String yaml = new String(kubectl.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            String complaint = kubectl.waitFor() == 0 ? "" : Files.readString(errors);
            Files.delete(errors);
            if (!complaint.isEmpty()) {
                throw new AssertionError("kubectl kustomize " + folder + ": " + complaint);
            }
            return new Rendering(ManifestReader.read(yaml));
        } catch (IOException e) {
            throw new AssertionError("what kustomize makes of " + folder + " is not valid: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
