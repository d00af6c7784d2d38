package io.flotilla.api.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A failure with a {@linkplain ErrorCode code}, on its way to the caller. Immutable; the {@code with} methods give copies. */
public final class ProblemException extends RuntimeException {

    private final ErrorCode code;
    private final String detail;
    private final String pointer;
    private final Duration retryAfter;
    private final Map<String, Object> extensions;

    /** @param detail what happened this time and what to do about it, safe to show to any caller */
    public ProblemException(ErrorCode code, String detail) {
        this(code, detail, null, null, Map.of(), null);
    }

    private ProblemException(
            ErrorCode code,
            String detail,
            String pointer,
            Duration retryAfter,
            Map<String, Object> extensions,
            Throwable cause) {
        super(code.name() + ": " + detail, cause);
        this.code = code;
        this.detail = detail;
        this.pointer = pointer;
        this.retryAfter = retryAfter;
        this.extensions = extensions;
    }

    /** The same problem at an RFC 6901 pointer into the request body, for example {@code /logs/17/weight}. */
    public ProblemException at(String newPointer) {
        return new ProblemException(code, detail, newPointer, retryAfter, extensions, getCause());
    }

    /** The same problem with the time after which a retry makes sense (the {@code Retry-After} header, whole seconds). */
    public ProblemException retryAfter(Duration time) {
        return new ProblemException(code, detail, pointer, time, extensions, getCause());
    }

    /** The same problem with one more member in the answer. */
    public ProblemException with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new ProblemException(code, detail, pointer, retryAfter, more, getCause());
    }

    /** The same problem with its cause, which goes to the log and never to the caller. */
    public ProblemException causedBy(Throwable cause) {
        return new ProblemException(code, detail, pointer, retryAfter, extensions, cause);
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    /** RFC 6901 pointer, or {@code null} when no place in the body is at fault. */
    public String pointer() {
        return pointer;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
