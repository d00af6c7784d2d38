package io.flotilla.process.mysqld;

import io.flotilla.process.FileMutex;
import io.flotilla.process.FileTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * A data directory that was made once and is copied for every further server of the same program: initialising MySQL takes
 * seconds of computing, copying its result a tenth of one. What must differ from server to server (identity, keys) is not in
 * it; a server makes that at its first start.
 */
final class DataTemplate {

    private static final Duration MAKING = Duration.ofMinutes(3);

    private final Path folder;

    DataTemplate(ServerBinaries binaries) {
        this.folder = BundledMariaDb.cache()
                .resolve("data-%s-%08x"
                        .formatted(
                                binaries.version(), binaries.mysqld().toString().hashCode()));
    }

    /** Fills an empty folder. */
    @FunctionalInterface
    interface Initialiser {

        void fill(Path data) throws IOException;
    }

    /** Fills {@code data} from the template, which the initialiser makes if it is missing; without a cache it fills directly. */
    void copyTo(Path data, Initialiser initialiser) throws IOException {
        if (!cacheIsWritable()) {
            initialiser.fill(data);
            return;
        }
        new FileMutex(folder.resolveSibling(folder.getFileName() + ".lock"), MAKING).hold(() -> {
            if (!Files.isDirectory(folder)) {
                make(initialiser);
            }
        });
        FileTree.copy(folder, data);
    }

    private boolean cacheIsWritable() {
        try {
            return Files.isWritable(Files.createDirectories(folder.getParent()));
        } catch (IOException none) {
            return false;
        }
    }

    private void make(Initialiser initialiser) throws IOException {
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        FileTree.delete(fresh);
        Files.createDirectory(fresh);
        initialiser.fill(fresh);
        try (DirectoryStream<Path> own = Files.newDirectoryStream(fresh, "{auto.cnf,*.pem}")) {
            for (Path file : own) {
                Files.delete(file);
            }
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
