package io.flotilla.cli.events;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** How a file holds its events. */
public enum Format {
    /** An array of objects, or objects one after the other. */
    JSON,
    /** An object a line. */
    NDJSON,
    /** A header, then a row a line. */
    CSV;

    /** The format that a file's name ends with, or failing that its first character shows. */
    public static Format of(String fileName, int firstCharacter) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return CSV;
        }
        if (name.endsWith(".json")) {
            return JSON;
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return NDJSON;
        }
        return firstCharacter == '[' || firstCharacter == '{' ? JSON : CSV;
    }

    /**
     * Reads events.
     *
     * @param rename what a field of the file is to be called
     */
    public EventReader read(InputStream in, UnaryOperator<String> rename) throws IOException {
        return this == CSV ? new CsvEvents(in, rename) : new JsonEvents(in, rename);
    }
}
