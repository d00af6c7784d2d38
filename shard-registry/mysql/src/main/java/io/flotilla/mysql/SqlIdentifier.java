package io.flotilla.mysql;

/** Names in SQL text. */
public final class SqlIdentifier {

    private SqlIdentifier() {}

    /** The name as a quoted identifier: {@code a`b} becomes {@code `a``b`}. Right under every {@code sql_mode}. */
    public static String quote(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    /** A table of a database, both quoted. */
    public static String quote(String database, String table) {
        return quote(database) + '.' + quote(table);
    }

    /** A database as a GRANT wants it, quoted; see {@link #pattern}. */
    static String quotePattern(String database) {
        return quote(pattern(database));
    }

    /** A database as grant tables name it: {@code _} and {@code %} are wildcards there unless escaped. */
    public static String pattern(String database) {
        return database.replace("_", "\\_").replace("%", "\\%");
    }
}
