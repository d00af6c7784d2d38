package io.flotilla.local.run;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.process.ProcessFailure;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.mysqld.ServerBinaries;
import java.nio.file.Path;
import java.util.Optional;

/** The server programs new servers are made from. Unpacked or asked for their version at first use, and once. */
final class Programs {

    private final DataDirectory directory;
    private final Optional<Path> mysqld;
    private ServerBinaries found;

    Programs(DataDirectory directory, Optional<Path> mysqld) {
        this.directory = directory;
        this.mysqld = mysqld;
    }

    synchronized ServerBinaries get() {
        if (found == null) {
            found = mysqld.map(ServerBinaries::installed).orElseGet(() -> ServerBinaries.bundled(directory.programs()));
        }
        return found;
    }

    /** Whether data belongs to another server than the one asked for; data and server stay together. */
    void requireSame(MysqlServer existing) {
        if (mysqld.isEmpty()) {
            return;
        }
        ServerBinaries wanted = get();
        if (wanted.flavour() != existing.flavour() || !wanted.version().equals(existing.version())) {
            throw new ProcessFailure(
                    "the data in %s is that of %s %s, not of %s %s: leave --mysqld out, or give another --data"
                            .formatted(
                                    directory.path(),
                                    existing.flavour(),
                                    existing.version(),
                                    wanted.flavour(),
                                    wanted.version()));
        }
    }
}
