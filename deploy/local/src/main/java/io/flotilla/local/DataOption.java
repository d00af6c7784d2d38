package io.flotilla.local;

import io.flotilla.local.fleet.DataDirectory;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What both commands need to know: where the checkout is, and where the data is. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Holds all data, logs and passwords (default: .flotilla in the checkout).")
    private Optional<Path> data;

    @Option(names = "--checkout", hidden = true, required = true, description = "The scripts say where they lie.")
    private Path checkout;

    DataDirectory directory() {
        return data.map(DataDirectory::new).orElseGet(this::usual);
    }

    Path checkout() {
        return checkout.toAbsolutePath().normalize();
    }

    private DataDirectory usual() {
        return new DataDirectory(checkout.resolve(".flotilla"));
    }

    /** What to add to another command on the same data. */
    String forOtherCommands() {
        return directory().equals(usual()) ? "" : " --data " + directory().path();
    }
}
