package io.flotilla.cli.gateway;

import io.flotilla.api.problem.Problem;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A problem document as a sentence with what to try next. */
public final class Refusal {

    private static final String STATUS = "flotilla status";
    private static final String DESCRIBE = "flotilla describe";

    private static final String INSTANCES = "flotilla instance list";
    private static final String SERVICES = "flotilla service list";
    private static final String USERS = "flotilla user list";

    private static final Map<String, String> NEXT_STEPS = Map.ofEntries(
            Map.entry("INSTANCE_NOT_FOUND", INSTANCES),
            Map.entry("INSTANCE_EXISTS", INSTANCES),
            Map.entry("SERVICE_NOT_FOUND", SERVICES),
            Map.entry("SERVICE_EXISTS", SERVICES),
            Map.entry("USER_NOT_FOUND", USERS),
            Map.entry("USER_EXISTS", USERS),
            Map.entry("PERMISSION_NOT_FOUND", USERS),
            Map.entry("OPERATION_NOT_FOUND", "flotilla operation list"),
            Map.entry("OPERATION_FAILED", "flotilla operation list, which has the step that failed"),
            Map.entry("PASSPHRASE_MISSING", "--passphrase-file FILE"),
            Map.entry("PASSPHRASE_WRONG", "the same again with the right passphrase; nothing was changed"),
            Map.entry("NEEDS_FORCE", "--force, if those who depend on it may lose it"),
            Map.entry("FLEET_BUSY", "the same again in a while; flotilla operation list shows what runs"),
            Map.entry("PROVIDER_UNAVAILABLE", "the address that fleet-service has as flotilla.cloud.cpx.url"),
            Map.entry("UNKNOWN_TABLE", DESCRIBE),
            Map.entry("FAMILY_NOT_FOUND", DESCRIBE),
            Map.entry("UNKNOWN_COLUMN", DESCRIBE + " FAMILY"),
            Map.entry(
                    "SYNTAX_ERROR",
                    "names with blanks or dots need `backticks`, and the query 'single quotes' in a shell"),
            Map.entry("NOT_A_SELECT", "a SELECT; data comes in by flotilla log put"),
            Map.entry("SCHEMA_NOT_ALLOWED", "the family's name alone, without a schema"),
            Map.entry("SPANS_SHARDS", "one query for each family"),
            Map.entry("TOO_MANY_ROWS", "a LIMIT, or a narrower WHERE"),
            Map.entry("QUERY_TIMEOUT", "a LIMIT, or a narrower WHERE"),
            Map.entry("TYPE_CONFLICT", "flotilla describe FAMILY, then --schema with the types it has"),
            Map.entry("UNKNOWN_TYPE", "string, int, float, bool, datetime, decimal(p,s) or json"),
            Map.entry("BODY_TOO_LARGE", "a smaller --batch-size"),
            Map.entry("IDEMPOTENCY_KEY_REUSED", "another --idempotency-key, or none"));

    /** Where to see what a member of the request may name; by code and pointer. */
    private static final Map<String, String> LISTS = Map.of(
            "INVALID_INSTANCE/service", SERVICES,
            "INVALID_USER/service", SERVICES,
            "INVALID_USER/role", "flotilla role list");

    private Refusal() {}

    /** The failure that tells about this problem. */
    public static CommandFailure of(Problem problem) {
        return new CommandFailure(exitCode(problem), sentence(problem, problem.pointer())).next(nextStep(problem));
    }

    /** An operation that failed is a failure, although the service behind the gateway says it as 502. */
    private static ExitCode exitCode(Problem problem) {
        return "OPERATION_FAILED".equals(problem.code()) ? ExitCode.FAILED : ExitCode.ofHttpStatus(problem.status());
    }

    /** What happened, with what an operator needs to find it. */
    public static String sentence(Problem problem, String pointer) {
        String what = problem.detail() == null ? problem.title() : problem.detail();
        List<String> facts = new ArrayList<>();
        facts.add(problem.code() == null ? "HTTP " + problem.status() : problem.code());
        if (pointer != null && !pointer.isEmpty()) {
            facts.add("at " + pointer);
        }
        if (problem.requestId() != null) {
            facts.add("request " + problem.requestId());
        }
        return what + " [" + String.join(", ", facts) + "]";
    }

    /** What to try next, or null when the sentence says it all. */
    public static String nextStep(Problem problem) {
        String known = problem.code() == null ? null : NEXT_STEPS.get(problem.code());
        if (known != null) {
            return known;
        }
        if (LISTS.containsKey(problem.code() + problem.pointer())) {
            return LISTS.get(problem.code() + problem.pointer());
        }
        if (problem.status() >= 500) {
            return problem.status() == 500 ? "tell an operator the request id" : STATUS;
        }
        return null;
    }
}
