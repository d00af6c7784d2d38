package io.flotilla.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.exit.CommandFailure;
import java.time.Duration;

/** Looks at a running operation until it is over, and tells each step as it begins and ends. */
final class Following {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Fleet fleet;
    private int told;

    Following(Fleet fleet) {
        this.fleet = fleet;
    }

    /** How the operation stands at its end, or when the time is over. */
    JsonNode untilEnd(String path, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            JsonNode operation = fleet.get(path);
            while (isRunning(operation) && System.nanoTime() - end < 0) {
                tell(operation.path("steps"));
                Thread.sleep(PAUSE.toMillis());
                operation = fleet.get(path);
            }
            tell(operation.path("steps"));
            return operation;
        } catch (CommandFailure lost) {
            String id = path.substring(path.lastIndexOf('/') + 1);
            throw lost.note("The operation goes on without us").next("flotilla operation show " + id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void tell(JsonNode steps) {
        while (told < steps.size() && !isRunning(steps.get(told))) {
            JsonNode step = steps.get(told++);
            if (fleet.terminal().errIsTerminal()) {
                fleet.say("%s: %s"
                        .formatted(
                                step.path("what").asText(), step.path("state").asText()));
            }
        }
    }

    private static boolean isRunning(JsonNode node) {
        return node.path("state").asText().equals("running");
    }
}
