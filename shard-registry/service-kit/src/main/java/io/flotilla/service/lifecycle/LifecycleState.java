package io.flotilla.service.lifecycle;

import java.time.Instant;

/**
 * Where a service is in its life. It only moves forward, except that a straggler moves a drained service back to draining until the
 * straggler is answered.
 *
 * <pre>
 * Starting --started--> Ready --drain--> Draining &lt;--settle--> Drained
 *     \----------------drain-------------^
 * </pre>
 */
public sealed interface LifecycleState {

    /** Not ready yet: checks and warm-up are running. */
    record Starting() implements LifecycleState {}

    /** Takes traffic. */
    record Ready() implements LifecycleState {}

    /** Asks for no more traffic and finishes what it has; what still arrives is served. */
    record Draining(Instant since) implements LifecycleState {}

    /** Nothing is left; the process can be ended without anybody noticing. */
    record Drained(Instant since) implements LifecycleState {}

    /** Start-up is over. A drain that came first wins. */
    default LifecycleState started() {
        return this instanceof Starting ? new Ready() : this;
    }

    /** A deployment wants this process gone. Asking again changes nothing. */
    default LifecycleState drain(Instant now) {
        return this instanceof Starting || this instanceof Ready ? new Draining(now) : this;
    }

    /**
     * What is left has been counted.
     *
     * @throws IllegalStateException if no drain has begun: an idle service that takes traffic is not drained
     */
    default LifecycleState settle(boolean idle) {
        if (this instanceof Draining draining) {
            return idle ? new Drained(draining.since()) : this;
        }
        if (this instanceof Drained drained) {
            return idle ? this : new Draining(drained.since());
        }
        throw new IllegalStateException("nothing is draining");
    }

    /** Whether load balancers should send traffic here. */
    default boolean takesTraffic() {
        return this instanceof Ready;
    }

    /** Whether a drain has begun. */
    default boolean leaving() {
        return this instanceof Draining || this instanceof Drained;
    }
}
