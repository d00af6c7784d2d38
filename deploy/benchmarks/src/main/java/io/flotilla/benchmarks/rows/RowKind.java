package io.flotilla.benchmarks.rows;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three fields, or twelve of every type. A row follows from its number: whoever sends row 17 sends the same one. */
public enum RowKind {
    NARROW(List.of(
            new Field("host", "string", "LONGTEXT", Form.TEXT, RowKind::host),
            new Field("requests", "int", "BIGINT", Form.NUMBER, n -> Long.toString(mixed(n) >>> 44)),
            new Field("load", "float", "DOUBLE", Form.NUMBER, n -> fraction(n, 3)))),
    WIDE(List.of(
            new Field("host", "string", "LONGTEXT", Form.TEXT, RowKind::host),
            new Field("at", "datetime", "DATETIME(6)", Form.DATETIME, RowKind::time),
            new Field("status", "int", "BIGINT", Form.NUMBER, n -> Long.toString(200 + mixed(n) % 5 * 100)),
            new Field("bytes", "int", "BIGINT", Form.NUMBER, n -> Long.toString(mixed(n) >>> 30)),
            new Field("seconds", "float", "DOUBLE", Form.NUMBER, n -> fraction(n, 6)),
            new Field("price", "decimal(12,2)", "DECIMAL(12,2)", Form.NUMBER, n -> fraction(n, 2)),
            new Field("cached", "bool", "BOOLEAN", Form.BOOL, n -> Long.toString(n & 1)),
            new Field(
                    "path",
                    "string",
                    "LONGTEXT",
                    Form.TEXT,
                    n -> "/catalogue/" + Long.toHexString(mixed(n)) + "/details"),
            new Field(
                    "agent",
                    "string",
                    "LONGTEXT",
                    Form.TEXT,
                    n -> "collector/4." + n % 20 + " (linux; zone-" + n % 7 + ")"),
            new Field("city", "string", "LONGTEXT", Form.TEXT, n -> n % 3 == 0 ? "Zürich" : "L'Aquila"),
            new Field("user_id", "int", "BIGINT", Form.NUMBER, n -> Long.toString(mixed(n + 1) >>> 12)),
            new Field("labels", "json", "LONGTEXT", Form.JSON, n -> "{\"team\":\"t%d\",\"tags\":[%d,%d]}"
                    .formatted(n % 9, n % 5, n % 3))));

    private final List<Field> fields;

    RowKind(List<Field> fields) {
        this.fields = fields;
    }

    /** The schema of a batch, as JSON. */
    public String schema() {
        return fields.stream()
                .map(field -> "\"%s\":\"%s\"".formatted(field.name(), field.type()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The names of the fields, for a list of columns. */
    public String columns() {
        return fields.stream().map(field -> '`' + field.name() + '`').collect(Collectors.joining(","));
    }

    /** Appends the row as a JSON object. */
    public void json(StringBuilder out, long row) {
        out.append('{');
        join(
                out,
                (field, text) -> {
                    out.append('"').append(field.name()).append("\":");
                    field.form().json(out, text);
                },
                row);
        out.append('}');
    }

    /** Appends the row as a parenthesis of SQL literals. */
    public void sql(StringBuilder out, long row) {
        out.append('(');
        join(out, (field, text) -> field.form().sql(out, text), row);
        out.append(')');
    }

    /** Appends the row as an object for {@link #jsonTable}. */
    void columnJson(StringBuilder out, long row) {
        out.append('{');
        join(
                out,
                (field, text) -> {
                    out.append('"').append(field.name()).append("\":");
                    field.form().columnJson(out, text);
                },
                row);
        out.append('}');
    }

    /** The columns of a JSON_TABLE. */
    String jsonTable() {
        return fields.stream()
                .map(field -> "`%s` %s PATH '$.%1$s'".formatted(field.name(), field.column()))
                .collect(Collectors.joining(", ", "COLUMNS (", ")"));
    }

    /** The row as a line of a tab-separated file. */
    String line(long row) {
        return fields.stream().map(field -> field.value().apply(row)).collect(Collectors.joining("\t", "", "\n"));
    }

    /** The row as the parameters of a prepared statement. */
    Stream<Object> parameters(long row) {
        return fields.stream().map(field -> field.form().parameter(field.value().apply(row)));
    }

    /** The place-holders of one row. */
    String placeHolders() {
        return fields.stream().map(field -> "?").collect(Collectors.joining(",", "(", ")"));
    }

    private void join(StringBuilder out, BiConsumer<Field, String> writer, long row) {
        int start = out.length();
        for (Field field : fields) {
            if (out.length() > start) {
                out.append(',');
            }
            writer.accept(field, field.value().apply(row));
        }
    }

    private static String host(long n) {
        return "web-" + n % 500 + ".zone-" + n % 7 + ".example.org";
    }

    private static String time(long n) {
        return "2026-%02d-%02d %02d:%02d:%02d.%06d"
                .formatted(1 + n % 12, 1 + n % 28, n % 24, n % 60, n / 60 % 60, mixed(n) >>> 45);
    }

    private static String fraction(long n, int digits) {
        return String.format(Locale.ROOT, "%d.%0" + digits + "d", n % 90_000, n % (long) Math.pow(10, digits));
    }

    /** Positive, and different in every bit from one row to the next (the finaliser of MurmurHash3). */
    private static long mixed(long n) {
        long hash = (n + 1) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (hash ^ hash >>> 33) & Long.MAX_VALUE;
    }
}
