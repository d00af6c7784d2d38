package io.flotilla.local.run;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.fleet.PrivateFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to run one data directory. The operating system takes it back when its holder dies. */
public final class RunLock implements AutoCloseable {

    private final FileChannel channel;
    private final DataDirectory directory;

    private RunLock(FileChannel channel, DataDirectory directory) {
        this.channel = channel;
        this.directory = directory;
    }

    /** Takes the lock; empty if another process has it. */
    public static Optional<RunLock> tryTake(DataDirectory directory) throws IOException {
        FileChannel channel = FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new RunLock(channel, directory));
    }

    /** Tells everybody else who holds the lock. */
    public void tell(Holder holder) throws IOException {
        PrivateFile.write(directory.holder(), holder.write());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
