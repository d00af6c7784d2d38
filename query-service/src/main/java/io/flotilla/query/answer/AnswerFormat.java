package io.flotilla.query.answer;

import io.flotilla.api.query.QueryPaths;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** The formats of an answer. */
public enum AnswerFormat {
    JSON(MediaType.APPLICATION_JSON),
    NDJSON(QueryPaths.NDJSON),
    CSV(QueryPaths.CSV);

    private final String mediaType;

    AnswerFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The value of the Content-Type header. */
    public String contentType() {
        return this == CSV ? mediaType + ";charset=UTF-8;header=present" : mediaType;
    }

    /** The first format that one of these accepted types, best first, takes. */
    public static Optional<AnswerFormat> bestOf(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            for (AnswerFormat format : values()) {
                if (type.isCompatible(MediaType.valueOf(format.mediaType))) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    RowEncoder encoder(AnswerColumns columns) {
        return this == CSV ? new CsvEncoder(columns) : new JsonEncoder(columns, this == NDJSON);
    }
}
