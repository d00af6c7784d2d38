package io.flotilla.service.lifecycle;

/**
 * A bean with work of its own that outlives the requests it came from (a buffer, a queue, a long job) and must be finished, handed over
 * or parked before the process may end. The life cycle finds every bean of this type.
 */
public interface DrainParticipant {

    /** What the log calls this work, for example {@code "group commit"}. */
    String name();

    /** The drain has begun: hurry. Called once, must not block; new work may still arrive from requests in flight. */
    void beginDrain();

    /** How much is left; 0 when the process may end. Called often, from any thread; must not block. */
    long pending();
}
