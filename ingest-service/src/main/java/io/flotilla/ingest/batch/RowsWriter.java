package io.flotilla.ingest.batch;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.mysql.SqlIdentifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Collects the rows of one table into parts, each small enough for a statement. */
final class RowsWriter {

    private final String insert;
    private final BatchLimits limits;
    private final List<Rows> parts;
    private final StringBuilder values = new StringBuilder();
    private int rows;
    private int rowStart;

    /** @param parts where finished parts go */
    RowsWriter(String table, List<String> columns, BatchLimits limits, List<Rows> parts) {
        this.insert = columns.stream()
                .map(SqlIdentifier::quote)
                .collect(Collectors.joining(",", "INSERT INTO " + SqlIdentifier.quote(table) + " (", ") VALUES "));
        this.limits = limits;
        this.parts = parts;
    }

    /** Begins a row; the caller appends its values, in the order of the columns, separated by commas. */
    StringBuilder beginRow() {
        if (rows > 0) {
            values.append(',');
        }
        rowStart = values.length();
        return values.append('(');
    }

    /** @throws ProblemException EVENT_TOO_LARGE, without a pointer */
    void endRow() {
        values.append(')');
        checkSize();
        if (rows > 0 && insert.length() + values.length() > limits.statementChars()) {
            String row = values.substring(rowStart);
            values.setLength(rowStart - 1);
            finish();
            values.append(row);
        }
        rows++;
        if (rows == limits.statementRows()) {
            finish();
        }
    }

    /** Closes the last part. */
    void finish() {
        if (rows > 0) {
            parts.add(new Rows(insert, values.toString(), rows));
            values.setLength(0);
        }
        rows = 0;
    }

    private void checkSize() {
        int chars = values.length() - rowStart;
        // A character has three bytes at most (a pair of them four): most rows need no count.
        if (chars > limits.eventBytes() / 3
                && values.substring(rowStart).getBytes(StandardCharsets.UTF_8).length > limits.eventBytes()) {
            throw new ProblemException(
                    IngestError.EVENT_TOO_LARGE,
                    "An event takes at most %d bytes as SQL text; split this one or leave something out"
                            .formatted(limits.eventBytes()));
        }
    }
}
