package io.flotilla.benchmarks.rows;

import io.flotilla.mysql.SqlIdentifier;

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
        StringBuilder out = new StringBuilder(64 + count * 64);
        out.append("INSERT INTO ").append(SqlIdentifier.quote(table));
        out.append(" (").append(kind.columns()).append(") VALUES ");
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ",");
            kind.sql(out, first + i);
        }
        return out.toString();
    }
}
