package io.flotilla.benchmarks.rows;

import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.mysql.SqlLiteral;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * Consecutive rows on their way into one table.
 *
 * @param first the number of the first row
 */
public record Rows(RowKind kind, long first, int count) {

    /** The body of a PUT. */
    public String body(String family) {
        StringBuilder out = new StringBuilder(64 + count * 64);
        out.append("{\"family\":\"").append(family).append("\",\"schema\":").append(kind.schema());
        out.append(",\"logs\":[");
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ",");
            kind.json(out, first + i);
        }
        return out.append("]}").toString();
    }

    /** One INSERT of all of them. */
    public String insert(String table) {
        StringBuilder out =
                new StringBuilder(64 + count * 64).append(into(table)).append(" VALUES ");
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ",");
            kind.sql(out, first + i);
        }
        return out.toString();
    }

    /** The same with place-holders. */
    public String preparedInsert(String table) {
        return into(table) + " VALUES " + String.join(",", Collections.nCopies(count, kind.placeHolders()));
    }

    /** The same with the rows as one JSON text that the server takes apart. */
    public String jsonTableInsert(String table) {
        StringBuilder json = new StringBuilder(64 + count * 64);
        for (int i = 0; i < count; i++) {
            json.append(i == 0 ? '[' : ',');
            kind.columnJson(json, first + i);
        }
        return "%s SELECT %s FROM JSON_TABLE(%s, '$[*]' %s) AS events"
                .formatted(
                        into(table),
                        kind.columns(),
                        SqlLiteral.quote(json.append(']').toString()),
                        kind.jsonTable());
    }

    /** What fills the place-holders of a row. */
    public List<Object> parameters(int row) {
        return kind.parameters(first + row).toList();
    }

    /** The rows as the content of a file for {@link #loadData}. */
    public void writeLines(Appendable out) throws IOException {
        for (int i = 0; i < count; i++) {
            out.append(kind.line(first + i));
        }
    }

    /** The rows as newline-delimited JSON. */
    public void writeEvents(Appendable out) throws IOException {
        StringBuilder event = new StringBuilder();
        for (int i = 0; i < count; i++) {
            event.setLength(0);
            kind.json(event, first + i);
            out.append(event).append('\n');
        }
    }

    /** Loads a file of lines. */
    public String loadData(String table, Path file) {
        return "LOAD DATA LOCAL INFILE %s INTO TABLE %s CHARACTER SET utf8mb4 (%s)"
                .formatted(SqlLiteral.quote(file.toString()), SqlIdentifier.quote(table), kind.columns());
    }

    private String into(String table) {
        return "INSERT INTO " + SqlIdentifier.quote(table) + " (" + kind.columns() + ")";
    }
}
