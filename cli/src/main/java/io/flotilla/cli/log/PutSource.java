package io.flotilla.cli.log;

import io.flotilla.cli.events.EventFile;
import io.flotilla.cli.events.EventReader;
import io.flotilla.cli.events.Format;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;

/** What a run reads, as often as it needs to. */
record PutSource(EventFile file, Format format, UnaryOperator<String> rename) {

    EventReader read(InputStream in) throws IOException {
        return format.read(in, rename);
    }
}
