package io.flotilla.mysql;

/**
 * Strings in SQL text. Right for sessions whose {@code sql_mode} lacks {@code NO_BACKSLASH_ESCAPES} and whose character set is
 * utf8mb4, which {@link MySqlPools} makes sure of.
 */
public final class SqlLiteral {

    private SqlLiteral() {}

    /** The text as a quoted literal. */
    public static String quote(String text) {
        StringBuilder sql = new StringBuilder(text.length() + 16);
        append(sql, text);
        return sql.toString();
    }

    /** Appends the text as a quoted literal. Every code point survives; NUL is written as an escape. */
    public static void append(StringBuilder sql, String text) {
        sql.append('\'');
        int clean = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text.charAt(i));
            if (escape != null) {
                sql.append(text, clean, i).append(escape);
                clean = i + 1;
            }
        }
        sql.append(text, clean, text.length()).append('\'');
    }

    private static String escape(char c) {
        return switch (c) {
            case '\'' -> "\\'";
            case '\\' -> "\\\\";
            case '\0' -> "\\0";
            // Not needed by the server, but a log or a terminal that shows the statement stays readable.
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\u001a' -> "\\Z";
            default -> null;
        };
    }
}
