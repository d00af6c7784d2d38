package io.flotilla.deploy.compose;

import io.flotilla.deploy.redeploy.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The loaded images under another build number, as if they had been built again: one more layer with the renumbered jar. */
final class NextImages {

    private static final Map<String, String> IMAGES = Map.of(
            "registry", "flotilla/shard-registry",
            "ingest", "flotilla/ingest-service",
            "query", "flotilla/query-service",
            "fleet", "flotilla/fleet-service");

    private final Path directory;
    private final Release releases;
    private final String before;

    NextImages(Path directory, String before) {
        this.directory = directory;
        this.releases = new Release(directory.resolve("releases"));
        this.before = before;
    }

    /** Gives its version. */
    String make(int buildNumber) throws IOException, InterruptedException {
        String version = releases.make(buildNumber);
        for (String service : IMAGES.keySet()) {
            Path jar = releases.kit(version, service);
            Path context = Files.createTempDirectory(directory, "image");
            Files.copy(jar, context.resolve("kit.jar"), StandardCopyOption.REPLACE_EXISTING);
            build(context, service, version, "COPY kit.jar /app/lib/main/" + jar.getFileName());
        }
        return version;
    }

    /** One of ingest alone, which ends as soon as it is started. */
    String makeBroken(int buildNumber) throws IOException, InterruptedException {
        String version = before.substring(0, before.indexOf('+') + 1) + buildNumber;
        build(Files.createTempDirectory(directory, "image"), "ingest", version, "ENTRYPOINT [\"java\", \"-version\"]");
        return version;
    }

    private void build(Path context, String service, String version, String line)
            throws IOException, InterruptedException {
        String image = IMAGES.get(service);
        Files.writeString(context.resolve("Dockerfile"), "FROM " + image + ":" + tag(before) + "\n" + line + "\n");
        ContainerStack.docker("build", "-q", "-t", image + ":" + tag(version), context)
                .orFail();
    }

    private static String tag(String version) {
        return version.replace('+', '-');
    }
}
