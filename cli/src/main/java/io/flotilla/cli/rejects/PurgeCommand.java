package io.flotilla.cli.rejects;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.gateway.PathSegment;
import io.flotilla.cli.options.ConfirmOption;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flotilla rejects purge FAMILY}. */
@Command(
        name = "purge",
        description = "Forget kept events of a family for good.",
        footer = {
            "",
            "Examples:",
            "  flotilla rejects purge airports",
            "  flotilla rejects purge airports --before 2026-01-31T00:00:00Z --yes"
        })
final class PurgeCommand implements Runnable {

    private final Fleet fleet;

    @Parameters(index = "0", paramLabel = "FAMILY", description = "The family.")
    String family;

    @Option(names = "--before", paramLabel = "TIME", description = "Only those kept before then (default: now).")
    String before;

    @Mixin
    ConfirmOption sure;

    PurgeCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        String time = before == null ? Instant.now().toString() : before;
        sure.confirm(fleet.terminal(), "the rejects of " + family + " from before " + time, family);
        JsonNode answer = fleet.change(Call.delete(RejectsPath.of(family) + "?before=" + PathSegment.encode(time)));
        fleet.say(answer.path("purged").asLong() + " purged");
    }
}
