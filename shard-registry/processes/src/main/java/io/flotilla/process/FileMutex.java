package io.flotilla.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Mutual exclusion between threads and JVMs by a lock file; the operating system frees it when its holder dies. */
public final class FileMutex {

    private final Path file;
    private final Duration patience;

    /** @param patience how long to wait for another holder */
    public FileMutex(Path file, Duration patience) {
        this.file = file;
        this.patience = patience;
    }

    /** What is done by one holder at a time. */
    @FunctionalInterface
    public interface Work {

        void run() throws IOException;
    }

    /** @throws ProcessFailure if somebody else still holds the lock when the patience is over */
    public void hold(Work work) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Deadline deadline = Deadline.in(patience);
            FileLock lock = tryLock(channel);
            while (lock == null) {
                if (!deadline.pause()) {
                    throw new ProcessFailure(
                            "another process has held " + file + " for " + patience.toSeconds() + " s");
                }
                lock = tryLock(channel);
            }
            // Closing the channel frees the lock.
            work.run();
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisJvm) {
            return null;
        }
    }
}
