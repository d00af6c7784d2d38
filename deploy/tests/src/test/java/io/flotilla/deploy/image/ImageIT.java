package io.flotilla.deploy.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.deploy.Checkout;
import io.flotilla.deploy.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks into the tars that a build with {@code -Dimages} leaves. */
@EnabledIfSystemProperty(
        named = "flotilla.test.images",
        matches = "true",
        disabledReason = "images are built by ./mvnw verify -Dimages, and looked into then")
class ImageIT {

    private static final Pattern SUSPICIOUS = Pattern.compile(
            "(?i)(^|/)(\\.env|.*\\.(pem|key|p12|jks)|id_(rsa|ed25519)|.*passwords?\\.properties|.*secret.*\\.ya?ml)$");

    @TempDir
    Path unpacked;

    @ParameterizedTest
    @ValueSource(strings = {"shard-registry", "ingest-service", "query-service", "fleet-service", "cli"})
    void anImageRunsTheProgramAsAnOrdinaryUserAndHoldsNothingElse(String name) throws Exception {
        // when
        JsonNode manifest = read(name, "manifest.json").get(0);
        JsonNode config = read(name, manifest.get("Config").asText()).get("config");
        List<String> files = files(name, manifest);

        // then
        assertTrue(manifest.at("/RepoTags/0").asText().startsWith("flotilla/" + name + ":"), manifest.toString());
        assertEquals("10001", config.get("User").asText());
        assertEquals("java", config.at("/Entrypoint/0").asText());
        assertTrue(files.size() > 100, name + " has its libraries");
        assertEquals(
                List.of(),
                files.stream().filter(file -> !file.startsWith("app/")).toList());
        assertEquals(
                List.of(),
                files.stream().filter(file -> SUSPICIOUS.matcher(file).find()).toList());
        assertFalse(config.toString().matches("(?i).*(password|secret|token)=.*"), config.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shard-registry", "ingest-service", "query-service", "fleet-service"})
    void whatChangesSeldomIsInLayersOfItsOwn(String name) throws Exception {
        JsonNode layers = read(name, "manifest.json").at("/0/Layers");

        List<Integer> libraries = new ArrayList<>();
        for (JsonNode layer : layers) {
            libraries.add((int) files(name, layer.asText()).stream()
                    .filter(file -> file.startsWith("app/lib/"))
                    .count());
        }
        assertTrue(layers.size() >= 3, layers.toString());
        assertEquals(1, libraries.stream().filter(count -> count > 0).count(), "libraries by layer: " + libraries);
    }

    private JsonNode read(String image, String member) throws IOException, InterruptedException {
        unpack(image);
        return new ObjectMapper().readTree(unpacked.resolve(member).toFile());
    }

    private List<String> files(String image, JsonNode manifest) throws IOException, InterruptedException {
        List<String> files = new ArrayList<>();
        for (JsonNode layer : manifest.get("Layers")) {
            files.addAll(files(image, layer.asText()));
        }
        return files;
    }

    private List<String> files(String image, String layer) throws IOException, InterruptedException {
        unpack(image);
        return Program.of("tar", "--warning=no-unknown-keyword", "-tzf", unpacked.resolve(layer))
                .run()
                .orFail()
                .lines()
                .filter(file -> !file.endsWith("/") && !file.equals("app"))
                .toList();
    }

    private void unpack(String image) throws IOException, InterruptedException {
        if (!Files.exists(unpacked.resolve("manifest.json"))) {
            Path tar = Checkout.resolve("deploy/images/target").resolve(image + ".tar");
            Program.of("tar", "-xf", tar, "-C", unpacked).run().orFail();
        }
    }
}
