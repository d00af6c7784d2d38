package io.flotilla.deploy;

import java.nio.file.Files;
import java.nio.file.Path;

/** The sources these tests belong to. */
public final class Checkout {

    private static final Path ROOT = find();

    private Checkout() {}

    /** A file or folder, named from the top of the checkout. */
    public static Path resolve(String path) {
        return ROOT.resolve(path);
    }

    private static Path find() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("deploy/haproxy"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "not inside a checkout: " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
