package io.flotilla.cli.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flotilla.api.problem.Problem;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.gateway.Refusal;
import java.io.IOException;

/** The last line of an NDJSON answer: {@code {"complete":true,"rows":N}}, or why the answer ends early. */
final class Trailer {

    private Trailer() {}

    /**
     * Does nothing if the answer is complete.
     *
     * @throws CommandFailure with the server's reason
     * @throws IOException    when this is no trailer, so that the answer has been cut off
     */
    static void check(JsonNode trailer) throws IOException {
        if (!trailer.path("complete").isBoolean()) {
            throw new IOException("the answer has no trailer");
        }
        if (!trailer.path("complete").asBoolean()) {
            throw failure(trailer.path("error"));
        }
    }

    /** The failure that a problem document within an answer tells about. */
    static CommandFailure failure(JsonNode error) {
        CommandFailure failure;
        try {
            failure = Refusal.of(JsonMapper.builder().build().treeToValue(error, Problem.class));
        } catch (JsonProcessingException | IllegalArgumentException notAProblem) {
            failure = new CommandFailure(ExitCode.FAILED, "The server could not finish the answer");
        }
        return failure.note("The answer is not complete.");
    }
}
