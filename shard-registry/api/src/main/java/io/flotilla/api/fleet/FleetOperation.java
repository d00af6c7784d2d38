package io.flotilla.api.fleet;

import java.time.Instant;
import java.util.List;

/**
 * Something that is, or was, done to an instance.
 *
 * @param kind     {@code start}, {@code stop}, {@code restart}, {@code provision} or {@code remove}
 * @param instance {@code HOST:PORT}, as the inventory calls it
 * @param steps    those that have begun, in order
 * @param ended    null while it runs
 * @param error    why it failed, else null
 */
public record FleetOperation(
        long id,
        String kind,
        String instance,
        String actor,
        OperationState state,
        List<OperationStep> steps,
        Instant started,
        Instant ended,
        String error) {}
