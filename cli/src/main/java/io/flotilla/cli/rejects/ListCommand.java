package io.flotilla.cli.rejects;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import io.flotilla.cli.output.Column;
import io.flotilla.cli.output.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flotilla rejects list FAMILY}. */
@Command(
        name = "list",
        description = "List events of a family that were not taken, oldest first.",
        footer = {
            "",
            "Examples:",
            "  flotilla rejects list airports",
            "  flotilla rejects list airports --limit 1000 --after 2417 -o json"
        })
final class ListCommand implements Runnable {

    private static final View REJECTS = View.grid(
                    "/rejects",
                    Column.of("id", "/id"),
                    Column.of("rejected at", "/rejectedAt"),
                    Column.of("code", "/code"),
                    Column.of("pointer", "/pointer"),
                    Column.of("detail", "/detail"),
                    Column.of("event", "/event"))
            .whenEmpty("No event of this family is kept.");

    private final Fleet fleet;

    @Parameters(index = "0", paramLabel = "FAMILY", description = "The family.")
    String family;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "So many at most (default 100).")
    int limit;

    @Option(names = "--after", paramLabel = "ID", defaultValue = "0", description = "Only those with larger ids.")
    long after;

    @Mixin
    ShowOptions how;

    ListCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        fleet.show(how, this::page, REJECTS);
    }

    private JsonNode page() {
        JsonNode page = fleet.get(RejectsPath.of(family) + "?limit=" + limit + "&after=" + after);
        if (page.hasNonNull("next")) {
            fleet.say("There are more: --after " + page.path("next").asText());
        }
        return page;
    }
}
