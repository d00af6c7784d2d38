package io.flotilla.process.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Flotilla service to run on this machine.
 *
 * @param name        such as {@code ingest-service}; names its files
 * @param jar         the runnable jar, {@code target/quarkus-app/quarkus-run.jar}
 * @param directory   gets {@code NAME.log} and {@code NAME.pid}
 * @param port        on 127.0.0.1
 * @param environment its configuration, secrets included; added to the environment of this process
 * @param jvmOptions  such as {@code -Xmx256m}; visible to every user of the machine, so never a secret
 */
public record ServiceSpec(
        String name, Path jar, Path directory, int port, Map<String, String> environment, List<String> jvmOptions) {

    public ServiceSpec {
        jar = jar.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
        jvmOptions = List.copyOf(jvmOptions);
        if (!name.matches("[a-z0-9][a-z0-9._-]*")) {
            throw new IllegalArgumentException("not a name for files: " + name);
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
        }
    }

    Path log() {
        return directory.resolve(name + ".log");
    }

    /** Secrets stay out of {@code toString}. */
    @Override
    public String toString() {
        return name + " on port " + port;
    }
}
