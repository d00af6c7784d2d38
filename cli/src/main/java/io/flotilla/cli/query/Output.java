package io.flotilla.cli.query;

import io.flotilla.api.query.QueryPaths;
import io.flotilla.cli.terminal.Terminal;

/** How an answer is written, and what the server is asked for to that end. */
enum Output {
    TABLE(QueryPaths.NDJSON),
    JSON("application/json"),
    YAML(QueryPaths.NDJSON),
    CSV(QueryPaths.CSV),
    NDJSON(QueryPaths.NDJSON);

    private final String mediaType;

    Output(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    AnswerPrinter printer(Terminal terminal) {
        return switch (this) {
            case TABLE -> new TableAnswer(terminal);
            case JSON -> new JsonAnswer(terminal);
            case YAML -> new YamlAnswer(terminal);
            case CSV -> new CsvAnswer(terminal);
            case NDJSON -> new NdjsonAnswer(terminal);
        };
    }
}
