package io.flotilla.cli.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.flotilla.api.problem.Problem;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @Test
    void a_problem_becomes_a_sentence_with_code_place_and_request() {
        Problem problem =
                new Problem(null, "T", 404, "UNKNOWN_TABLE", "There is no family x", "/query", "r1", Map.of());

        CommandFailure failure = Refusal.of(problem);

        assertEquals("There is no family x [UNKNOWN_TABLE, at /query, request r1]", failure.getMessage());
        assertEquals(ExitCode.NOT_FOUND, failure.exitCode());
        assertEquals(Optional.of("flotilla describe"), failure.nextStep());
    }

    @Test
    void the_title_stands_in_for_a_missing_detail() {
        Problem problem = new Problem(null, "Something failed", 500, null, null, null, null, null);

        assertEquals("Something failed [HTTP 500]", Refusal.sentence(problem, null));
        assertEquals("tell an operator the request id", Refusal.nextStep(problem));
    }

    @Test
    void what_may_be_named_is_to_be_seen_in_a_list() {
        assertEquals("flotilla role list", Refusal.nextStep(at("INVALID_USER", "/role")));
        assertEquals("flotilla service list", Refusal.nextStep(at("INVALID_INSTANCE", "/service")));
        assertNull(Refusal.nextStep(at("INVALID_INSTANCE", "/role")));
    }

    private static Problem at(String code, String pointer) {
        return new Problem(null, null, 400, code, "No.", pointer, null, null);
    }

    @Test
    void not_every_problem_has_a_next_step() {
        assertNull(Refusal.nextStep(new Problem(null, null, 400, "BAD_REQUEST", "No.", null, null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "400,FAILED",
        "401,NOT_ALLOWED",
        "403,NOT_ALLOWED",
        "404,NOT_FOUND",
        "408,TIMEOUT",
        "409,CONFLICT",
        "422,FAILED",
        "429,UNAVAILABLE",
        "500,FAILED",
        "503,UNAVAILABLE",
        "504,TIMEOUT"
    })
    void every_status_has_an_exit_code(int status, ExitCode expected) {
        assertEquals(expected, ExitCode.ofHttpStatus(status));
    }
}
