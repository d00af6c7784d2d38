package io.flotilla.local;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.fleet.ServerName;
import io.flotilla.local.run.Deployment;
import io.flotilla.local.run.Holder;
import io.flotilla.local.run.UpOptions;
import java.io.IOException;
import java.util.List;

/** {@code up} on a directory that somebody runs already: tells so, and starts the servers that have ended. */
final class SecondUp {

    private final DataDirectory directory;
    private final UpOptions options;
    private final Console console;

    SecondUp(DataDirectory directory, UpOptions options, Console console) {
        this.directory = directory;
        this.options = options;
        this.console = console;
    }

    /** Gives 0 when all is well, 1 when the other process is not in a state to help. */
    int tell(Holder holder) throws IOException {
        switch (holder.state()) {
            case STARTING -> {
                console.line("Flotilla is being started already in %s (process %d); see %s"
                        .formatted(directory.path(), holder.pid(), directory.log()));
                return 1;
            }
            case STOPPING -> {
                console.line("Flotilla is being stopped in %s (process %d); try again when it is"
                        .formatted(directory.path(), holder.pid()));
                return 1;
            }
            case READY ->
                console.line("Flotilla is up already: %s (process %d, data in %s)"
                        .formatted(holder.url(), holder.pid(), directory.path()));
        }
        List<ServerName> started = Deployment.of(directory, options, console).startEndedServers();
        if (started.isEmpty()) {
            console.line("All its servers run.");
        }
        return 0;
    }
}
