package io.flotilla.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.gateway.Answer;
import io.flotilla.cli.options.ChangeOptions;
import io.flotilla.cli.output.View;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Starts operations and stays with them to their end, whatever that is. */
@Singleton
public final class Operations {

    private static final String JSON = "application/json";

    private final Fleet fleet;

    public Operations(Fleet fleet) {
        this.fleet = fleet;
    }

    /**
     * Starts what the call asks for, tells each step as it ends, and shows the outcome.
     *
     * @param made how to show what the call makes instead of an operation, when the server did it at once
     * @throws CommandFailure when the operation failed, or goes on for longer than was to be waited
     */
    public void run(ChangeOptions how, WaitOption patience, Call call, View... made) {
        if (how.dryRun()) {
            fleet.tryOut(how, call);
            return;
        }
        Duration longest = patience.longest();
        JsonNode outcome = outcome(call.header("Prefer", "respond-async"), longest);
        boolean operation = outcome.has("steps");
        fleet.print(how.format(), outcome, operation ? OperationViews.outcome() : made);
        if (operation) {
            judge(outcome);
        }
    }

    private JsonNode outcome(Call call, Duration longest) {
        try (Answer answer = fleet.send(call, longest)) {
            if (answer.status() == 202) {
                String path = answer.header("Location").map(Operations::pathOf).orElseThrow(() -> new CommandFailure(
                                ExitCode.FAILED, "The server began an operation without saying which")
                        .next("flotilla operation list"));
                return new Following(fleet).untilEnd(path, longest);
            }
            return answer.expect(JSON).json();
        }
    }

    private static String pathOf(String location) {
        int path = location.indexOf(FleetPaths.OPERATIONS);
        return path < 0 ? location : location.substring(path);
    }

    private static void judge(JsonNode operation) {
        String id = operation.path("id").asText();
        switch (operation.path("state").asText()) {
            case "succeeded" -> {}
            case "running" ->
                throw new CommandFailure(ExitCode.TIMEOUT, "The operation " + id + " is still running")
                        .next("flotilla operation show " + id + " --watch");
            default -> {
                String error = operation.path("error").asText("");
                throw new CommandFailure(
                                ExitCode.FAILED,
                                "The operation %s failed%s".formatted(id, error.isEmpty() ? "" : ": " + error))
                        .next("flotilla instance view "
                                + operation.path("instance").asText(""));
            }
        }
    }
}
