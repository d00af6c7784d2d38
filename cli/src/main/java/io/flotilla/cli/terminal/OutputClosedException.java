package io.flotilla.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Nobody reads stdout any more, as after {@code | head}: no failure, but no reason to go on either. */
public final class OutputClosedException extends UncheckedIOException {

    OutputClosedException(IOException cause) {
        super("stdout is closed", cause);
    }
}
