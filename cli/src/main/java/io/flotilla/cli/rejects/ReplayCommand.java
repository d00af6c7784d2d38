package io.flotilla.cli.rejects;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Fleet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code flotilla rejects replay FAMILY}. */
@Command(
        name = "replay",
        description = {
            "Take kept events of a family once more, under its fields of today. Those that fit become rows and are"
                    + " kept no longer."
        },
        footer = {"", "Examples:", "  flotilla rejects replay airports"})
final class ReplayCommand implements Runnable {

    private final Fleet fleet;

    @Parameters(index = "0", paramLabel = "FAMILY", description = "The family.")
    String family;

    ReplayCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        long replayed = 0;
        String after = "0";
        JsonNode answer;
        do {
            answer = fleet.change(Call.post(RejectsPath.of(family) + "/replay?after=" + after));
            replayed += answer.path("replayed").asLong();
            after = answer.path("next").asText();
        } while (answer.hasNonNull("next"));
        fleet.say("%d replayed, %d still kept"
                .formatted(replayed, answer.path("remaining").asLong()));
    }
}
