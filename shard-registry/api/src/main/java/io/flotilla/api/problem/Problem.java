package io.flotilla.api.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An RFC 9457 problem document, served as {@code application/problem+json}.
 *
 * @param type       a URI reference that names the kind of problem; derived from the code
 * @param title      the same sentence for every occurrence of the code
 * @param status     the HTTP status
 * @param code       the stable code, see {@link ErrorCode}
 * @param detail     what happened this time and what to do about it; never a stack trace, class name or raw SQL error
 * @param pointer    RFC 6901 pointer to the offending place in the request body, where there is one
 * @param requestId  the id under which the logs know this request
 * @param extensions further members, written at the top level
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "pointer", "requestId"})
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String pointer,
        String requestId,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** The media type of every error answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        extensions = extensions == null ? Map.of() : new LinkedHashMap<>(extensions);
    }

    /** The wire form of an exception raised while serving {@code requestId}. */
    public static Problem of(ProblemException e, String requestId) {
        ErrorCode code = e.code();
        String type = "urn:flotilla:problem:"
                + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new Problem(
                type, code.title(), code.status(), code.name(), e.detail(), e.pointer(), requestId, e.extensions());
    }
}
