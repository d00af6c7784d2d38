package io.flotilla.fleet.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** A step that may find an answer unreadable, as a step of a pipeline. */
@FunctionalInterface
interface Checked<A, B> {

    B apply(A answer) throws IOException;

    static <A, B> Function<A, B> of(Checked<A, B> step) {
        return answer -> {
            try {
                return step.apply(answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
