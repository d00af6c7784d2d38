package io.flotilla.ingest.batch;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.mysql.SqlIdentifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Collects rows of one table into multi-row INSERT statements that stay within the limits. */
final class InsertWriter {

    private final String header;
    private final BatchLimits limits;
    private final List<String> statements;
    private final StringBuilder sql = new StringBuilder();
    private int rows;
    private int rowStart;

    /** @param statements where finished statements go */
    InsertWriter(String table, List<String> columns, BatchLimits limits, List<String> statements) {
        this.header = columns.stream()
                .map(SqlIdentifier::quote)
                .collect(Collectors.joining(",", "INSERT INTO " + SqlIdentifier.quote(table) + " (", ") VALUES "));
        this.limits = limits;
        this.statements = statements;
    }

    /** Begins a row; the caller appends its values, in the order of the columns, separated by commas. */
    StringBuilder beginRow() {
        sql.append(rows == 0 ? header : ",");
        rowStart = sql.length();
        return sql.append('(');
    }

    /** @throws ProblemException EVENT_TOO_LARGE, without a pointer */
    void endRow() {
        sql.append(')');
        checkSize();
        if (rows > 0 && sql.length() > limits.statementChars()) {
            String row = sql.substring(rowStart);
            sql.setLength(rowStart - 1);
            finish();
            sql.append(header).append(row);
        }
        rows++;
        if (rows == limits.statementRows()) {
            finish();
        }
    }

    /** Closes the last statement. */
    void finish() {
        if (!sql.isEmpty()) {
            statements.add(sql.toString());
            sql.setLength(0);
        }
        rows = 0;
    }

    private void checkSize() {
        int chars = sql.length() - rowStart;
        // A character has three bytes at most (a pair of them four): most rows need no count.
        if (chars > limits.eventBytes() / 3
                && sql.substring(rowStart).getBytes(StandardCharsets.UTF_8).length > limits.eventBytes()) {
            throw new ProblemException(
                    IngestError.EVENT_TOO_LARGE,
                    "An event takes at most %d bytes as SQL text; split this one or leave something out"
                            .formatted(limits.eventBytes()));
        }
    }
}
