package io.flotilla.api.problem;

/** One kind of failure a caller can meet: a stable code, the HTTP status it travels with, and what it means. */
public interface ErrorCode {

    /** The stable, machine-readable code, such as {@code TYPE_MISMATCH}; callers may branch on it. */
    String name();

    /** What is the same for every occurrence. */
    ErrorFacts facts();

    /** The HTTP status of every answer with this code. */
    default int status() {
        return facts().status();
    }

    /** A short sentence that is the same for every occurrence (the {@code title} of RFC 9457). */
    default String title() {
        return facts().title();
    }

    /** Whether the same request may succeed later without a change: an outage or an overload, not the caller's mistake. */
    default boolean transientFault() {
        return status() == 429 || status() == 503 || status() == 504;
    }
}
