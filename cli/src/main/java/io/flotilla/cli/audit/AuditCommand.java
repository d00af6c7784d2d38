package io.flotilla.cli.audit;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import io.flotilla.cli.output.Column;
import io.flotilla.cli.output.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code flotilla audit}. */
@Command(
        name = "audit",
        description = "Show who changed what, newest first.",
        footer = {"", "Examples:", "  flotilla audit", "  flotilla audit --limit 10 -o json"})
public final class AuditCommand implements Runnable {

    private final Fleet fleet;

    private static final View ENTRIES = View.grid(
                    "/entries",
                    Column.of("at", "/at"),
                    Column.of("actor", "/actor"),
                    Column.of("action", "/action"),
                    Column.of("subject", "/subject"),
                    Column.of("outcome", "/outcome"),
                    Column.of("detail", "/detail"))
            .whenEmpty("Nothing was changed yet.");

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "So many at most (default 50).")
    int limit;

    @Mixin
    ShowOptions how;

    public AuditCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.show(how, FleetPaths.AUDIT + "?limit=" + limit, ENTRIES);
    }
}
