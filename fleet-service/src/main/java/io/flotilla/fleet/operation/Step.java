package io.flotilla.fleet.operation;

import io.flotilla.fleet.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * One step of a plan.
 *
 * @param what a sentence: what it does, and what a dry run says would be done
 * @param work does it, and gives what there is to say about it, or null
 */
public record Step(String what, Supplier<Uni<String>> work) {

    /** A step that blocks. */
    public static Step blocking(String what, Callable<String> work) {
        return new Step(what, () -> Blocking.call(work));
    }
}
