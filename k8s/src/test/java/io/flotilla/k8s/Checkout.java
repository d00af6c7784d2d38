package io.flotilla.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are in the source tree these tests run in. */
public final class Checkout {

    private static final Path ROOT = findRoot(Path.of("").toAbsolutePath());

    private Checkout() {}

    /** A file or folder of the repository, by its path from the top. */
    public static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    /** The text of a file of the repository. */
    public static String read(String relative) {
        try {
            return Files.readString(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot(Path folder) {
        return Files.exists(folder.resolve("mvnw")) ? folder : findRoot(folder.getParent());
    }
}
