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
    /** Where the last row that was ended ends. */
    private int end;

    /** @param parts where finished parts go */
    RowsWriter(String insert, BatchLimits limits, List<Rows> parts) {
        this.insert = insert;
        this.limits = limits;
        this.parts = parts;
    }

    /**
     * How a statement for rows of a table begins.
     *
     * @param table quoted
     */
    static String insertInto(String table, List<String> columns) {
        return columns.stream()
                .map(SqlIdentifier::quote)
                .collect(Collectors.joining(",", "INSERT INTO " + table + " (", ") VALUES "));
    }

    /** Begins a row; the caller appends its values, in the order of the columns, separated by commas. */
    StringBuilder beginRow() {
        if (rows > 0) {
            values.append(',');
        }
        rowStart = values.length();
        return values.append('(');
    }

    /**
     * Ends the row's text, which may still be dropped.
     *
     * @throws ProblemException EVENT_TOO_LARGE, without a pointer
     */
    void closeRow() {
        values.append(')');
        if (isRowTooLarge()) {
            throw new ProblemException(
                    IngestError.EVENT_TOO_LARGE,
                    "An event takes at most %d bytes as SQL text; split this one or leave something out"
                            .formatted(limits.eventBytes()));
        }
    }

    /** Takes back the row that was begun, if there is one, closed or not. */
    void dropRow() {
        values.setLength(end);
    }

    /** Keeps the row that was closed. */
    void keepRow() {
        if (rows > 0 && insert.length() + values.length() > limits.statementChars()) {
            String row = values.substring(rowStart);
            values.setLength(rowStart - 1);
            finish();
            values.append(row);
        }
        rows++;
        end = values.length();
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
        end = 0;
    }

    /** Whether the row begun last is larger than a row may be. */
    boolean isRowTooLarge() {
        int chars = values.length() - rowStart;
        // A character has three bytes at most (a pair of them four): most rows need no count.
        return chars > limits.eventBytes() / 3
                && values.substring(rowStart).getBytes(StandardCharsets.UTF_8).length > limits.eventBytes();
    }
}
