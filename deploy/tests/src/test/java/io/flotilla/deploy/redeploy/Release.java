package io.flotilla.deploy.redeploy;

import io.flotilla.deploy.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The built services under another build number, as if they had been built again. */
public final class Release {

    private static final Map<String, String> MODULES = Map.of(
            "registry", "shard-registry/server",
            "ingest", "ingest-service",
            "query", "query-service",
            "fleet", "fleet-service");
    private static final String BUILD = "io/flotilla/service/version/build.properties";

    private final Path releases;

    /** @param releases the folder of all of them */
    public Release(Path releases) {
        this.releases = releases;
    }

    /** Gives its version. */
    public String make(int buildNumber) throws IOException {
        String version = revision() + "+" + buildNumber;
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            Path target = folder(version).resolve(module.getKey());
            link(Checkout.resolve(module.getValue() + "/target/quarkus-app"), target);
            renumber(kitIn(target), buildNumber);
        }
        return version;
    }

    /** One whose ingest ends as soon as it is started. */
    String makeBroken(int buildNumber) throws IOException {
        String version = make(buildNumber);
        Files.delete(kit(version, "ingest"));
        return version;
    }

    private Path folder(String version) {
        return releases.resolve(version.replace('+', '-'));
    }

    private String revision() throws IOException {
        Path built =
                Checkout.resolve("shard-registry/service-kit/target/classes").resolve(BUILD);
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(built)) {
            properties.load(in);
        }
        return properties.getProperty("revision");
    }

    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path file : (Iterable<Path>) tree::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createLink(copy, file);
                }
            }
        }
    }

    /** The jar of a made version in which its build number stands. */
    public Path kit(String version, String service) throws IOException {
        return kitIn(folder(version).resolve(service));
    }

    private static Path kitIn(Path service) throws IOException {
        try (Stream<Path> libraries = Files.list(service.resolve("lib/main"))) {
            return libraries
                    .filter(jar -> jar.getFileName().toString().contains("flotilla-service-kit"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void renumber(Path jar, int buildNumber) throws IOException {
        Path copy = jar.resolveSibling("renumbered");
        Files.copy(jar, copy);
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + copy.toUri()), Map.of())) {
            Path properties = zip.getPath(BUILD);
            List<String> lines = Files.readAllLines(properties).stream()
                    .map(line -> line.startsWith("buildNumber=") ? "buildNumber=" + buildNumber : line)
                    .toList();
            Files.write(properties, lines);
        }
        Files.delete(jar);
        Files.move(copy, jar);
    }
}
