package io.flotilla.fleet.operation;

import io.flotilla.api.fleet.DryRun;
import java.util.List;

/**
 * What is to be done to an instance.
 *
 * @param kind     for example {@code stop}
 * @param instance {@code HOST:PORT}, as the inventory calls it
 * @param steps    in order; the first that fails ends it
 * @param undoing  what is done, as far as it can be, when one has failed
 */
public record Plan(String kind, String instance, List<Step> steps, List<Step> undoing) {

    /** A plan that leaves everything as it is when a step has failed. */
    public static Plan of(String kind, String instance, List<Step> steps) {
        return new Plan(kind, instance, steps, List.of());
    }

    /** The plan as an answer. */
    public DryRun dryRun() {
        return new DryRun(true, steps.stream().map(Step::what).toList());
    }
}
