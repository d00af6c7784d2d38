package io.flotilla.ingest.stream;

import java.util.Locale;
import java.util.Optional;

/** What the lines of a body are. */
public enum Format {
    /** A JSON object a line. */
    JSON_LINES,
    /** Comma-separated values with a header. */
    CSV;

    /** The format of a media type, such as {@code text/csv; charset=utf-8}; none if it is another, or another character set. */
    public static Optional<Format> of(String contentType) {
        String[] parts = contentType == null
                ? new String[] {""}
                : contentType.toLowerCase(Locale.ROOT).split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=")
                    && !parameter.equals("charset=utf-8")
                    && !parameter.equals("charset=utf8")) {
                return Optional.empty();
            }
        }
        return switch (parts[0].strip()) {
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> Optional.of(JSON_LINES);
            case "text/csv" -> Optional.of(CSV);
            default -> Optional.empty();
        };
    }

    /** Reads the events of one body. */
    public Events events() {
        return this == CSV ? new CsvEvents() : new JsonEvents();
    }
}
