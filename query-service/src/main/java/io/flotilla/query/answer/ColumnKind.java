package io.flotilla.query.answer;

import io.vertx.sqlclient.desc.ColumnDescriptor;

/** How the values of a column are written. */
enum ColumnKind {
    /** {@code true} and {@code false}: TINYINT, which only bool fields are. */
    BOOL,
    /** A JSON number, exact to the last digit. */
    INTEGER,
    /** A JSON string, because most readers of JSON would round the number. */
    DECIMAL,
    /** The shortest JSON number that reads back as the same double. */
    DOUBLE,
    TEXT,
    /** A text that holds a JSON document: a JSON field on MariaDB. */
    JSON_TEXT,
    JSON,
    /** {@code 2026-01-31} */
    DATE,
    /** {@code 10:11:12.5}, possibly negative or beyond a day */
    TIME,
    /** {@code 2026-01-31T10:11:12.5Z} */
    DATETIME,
    /** Base64. */
    BINARY;

    /** @param json whether the column shows a JSON field unchanged */
    static ColumnKind of(ColumnDescriptor column, boolean json) {
        return switch (column.typeName()) {
            case "INT8" -> BOOL;
            case "U_INT8",
                    "INT16",
                    "U_INT16",
                    "INT24",
                    "U_INT24",
                    "INT32",
                    "U_INT32",
                    "INT64",
                    "U_INT64",
                    "YEAR",
                    "BIT" -> INTEGER;
            case "NUMERIC" -> DECIMAL;
            case "DOUBLE", "FLOAT" -> DOUBLE;
            case "JSON" -> JSON;
            case "DATE" -> DATE;
            case "TIME" -> TIME;
            case "DATETIME", "TIMESTAMP" -> DATETIME;
            case "BINARY", "VARBINARY", "TINY_BLOB", "BLOB", "MEDIUM_BLOB", "LONG_BLOB", "GEOMETRY" -> BINARY;
            default -> json ? JSON_TEXT : TEXT;
        };
    }
}
