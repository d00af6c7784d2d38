package io.flotilla.ingest.stream;

import io.flotilla.api.problem.ProblemException;
import java.util.function.Supplier;

/** Hears of events that cannot be taken. */
@FunctionalInterface
public interface BadEvents {

    /** The first one ends the reading. */
    BadEvents REFUSED = (reason, event) -> {
        throw reason;
    };

    /** They are passed over. */
    BadEvents LEFT_OUT = (reason, event) -> {};

    /**
     * Takes note, so that the next event is read, or throws.
     *
     * @param reason with the {@code line}, and with the pointer within the event
     * @param event  as it came, or an object of strings for a record whose cells have names
     */
    void add(ProblemException reason, Supplier<String> event);
}
