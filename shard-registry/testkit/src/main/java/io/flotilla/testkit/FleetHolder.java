package io.flotilla.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the fleet one per JVM. Quarkus loads test classes with several class loaders, each with its own statics, so what they share
 * is a system property with the fleet's directory: a server can be opened from its directory alone.
 */
final class FleetHolder {

    private static final String PROPERTY = "flotilla.test.fleet";
    private static final String TOKEN = "token";

    private static Fleet fleet;

    private FleetHolder() {}

    /** A lock all class loaders share: strings of constants are one object in a JVM. */
    static Fleet shared() {
        synchronized (PROPERTY.intern()) {
            if (fleet == null) {
                fleet = open();
            }
            return fleet;
        }
    }

    private static Fleet open() {
        String directory = System.getProperty(PROPERTY);
        try {
            if (directory == null) {
                Path made = FleetBuilder.build(Path.of("target").toAbsolutePath());
                System.setProperty(PROPERTY, made.toString());
                return new Fleet(made, token(made));
            }
            return new Fleet(Path.of(directory), token(Path.of(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException("no test fleet: " + e.getMessage(), e);
        }
    }

    private static String token(Path directory) throws IOException {
        return Files.readString(directory.resolve(TOKEN));
    }

    static void writeToken(Path directory, String token) throws IOException {
        Files.writeString(directory.resolve(TOKEN), token);
    }
}
