package io.flotilla.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The servers that have yet to follow a change of a user, and why. Belongs to one run of a command. */
final class Pending {

    private final Map<String, String> reasons = new LinkedHashMap<>();

    /** Takes what an answer says of them; the last word on a server counts. */
    Pending and(JsonNode answer) {
        answer.path("pending")
                .forEach(server -> reasons.put(
                        server.path("server").asText(), server.path("reason").asText()));
        return this;
    }

    /**
     * To be called when everything else has been said.
     *
     * @throws CommandFailure PARTIAL, if a server has yet to follow
     */
    void judge() {
        if (reasons.isEmpty()) {
            return;
        }
        CommandFailure partial = new CommandFailure(
                ExitCode.PARTIAL,
                reasons.size() == 1
                        ? "Done, but one server has yet to follow"
                        : "Done, but %d servers have yet to follow".formatted(reasons.size()));
        for (Map.Entry<String, String> server : reasons.entrySet()) {
            partial = partial.note(server.getKey() + ": " + server.getValue());
        }
        throw partial.next("flotilla user sync, when it can be reached");
    }
}
