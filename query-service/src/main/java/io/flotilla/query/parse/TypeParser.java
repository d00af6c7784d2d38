package io.flotilla.query.parse;

/** The types a value can be cast to. */
final class TypeParser {

    private static final String[] NUMERIC = {"DECIMAL", "DEC", "FLOAT", "DOUBLE", "REAL"};
    private static final String[] TEMPORAL = {"DATETIME", "TIME", "DATE", "YEAR"};
    private static final String[] COLUMN_ONLY = {
        "INT",
        "INTEGER",
        "BIGINT",
        "SMALLINT",
        "TINYINT",
        "MEDIUMINT",
        "VARCHAR",
        "VARBINARY",
        "NUMERIC",
        "TEXT",
        "LONGTEXT",
        "MEDIUMTEXT",
        "TINYTEXT",
        "BLOB",
        "LONGBLOB",
        "BOOL",
        "BOOLEAN",
        "TIMESTAMP"
    };

    private final Cursor cursor;

    TypeParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** A type as CAST and CONVERT know it. */
    void castType() {
        if (cursor.acceptAny("SIGNED", "UNSIGNED")) {
            cursor.acceptAny("INTEGER", "INT");
        } else if (!commonType()) {
            throw cursor.unexpected(
                    "a type such as CHAR, SIGNED, UNSIGNED, DECIMAL(10,2), DOUBLE, DATE, DATETIME or JSON");
        }
    }

    /** A type as a column of JSON_TABLE knows it. */
    void columnType() {
        if (cursor.acceptAny(COLUMN_ONLY)) {
            length();
            cursor.acceptAny("SIGNED", "UNSIGNED");
            characterSet();
        } else if (!commonType()) {
            throw cursor.unexpected("a type");
        }
    }

    private boolean commonType() {
        if (cursor.acceptAny(NUMERIC)) {
            cursor.accept("PRECISION");
            length();
        } else if (cursor.acceptAny(TEMPORAL)) {
            length();
        } else if (cursor.accept("BINARY") || cursor.accept("NCHAR")) {
            length();
        } else if (cursor.at("NATIONAL", "CHAR")) {
            cursor.next();
            cursor.next();
            length();
        } else if (cursor.acceptAny("CHAR", "CHARACTER")) {
            length();
            characterSet();
        } else {
            return cursor.accept("JSON");
        }
        return true;
    }

    private void length() {
        if (cursor.acceptSymbol("(")) {
            cursor.expectInteger();
            if (cursor.acceptSymbol(",")) {
                cursor.expectInteger();
            }
            cursor.expectSymbol(")");
        }
    }

    private void characterSet() {
        if (cursor.at("CHAR", "SET") || cursor.at("CHARACTER", "SET")) {
            cursor.next();
            cursor.next();
            characterSetName();
        } else if (cursor.accept("CHARSET")) {
            characterSetName();
        } else {
            cursor.acceptAny("ASCII", "UNICODE", "BYTE");
        }
        cursor.accept("BINARY");
        if (cursor.accept("COLLATE")) {
            collationName();
        }
    }

    /** The name of a character set. Unknown ones are the server's to refuse. */
    void characterSetName() {
        if (!cursor.accept("BINARY") && !cursor.accept("DEFAULT")) {
            collationName();
        }
    }

    /** The name of a collation, which may also stand in quotes. */
    void collationName() {
        if (cursor.atString()) {
            cursor.next();
        } else if (!cursor.accept("BINARY")) {
            cursor.name("a name");
        }
    }
}
