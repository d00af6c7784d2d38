package io.flotilla.registry.ddl;

import io.flotilla.api.schema.FieldType;
import io.flotilla.mysql.Dialect;

/**
 * A column type as {@code information_schema.columns} tells it, in the parts in which our types differ from each other.
 *
 * @param dataType  the type's bare name in lower case
 * @param precision digits of a decimal, 0 otherwise
 * @param scale     digits of a decimal after the point, 0 otherwise
 * @param collation of a text; empty otherwise
 */
record ColumnType(String dataType, int precision, int scale, String collation) {

    private static final String NO_COLLATION = "";
    private static final String MARIADB_JSON_COLLATION = "utf8mb4_bin";

    /** What a column made for this field type looks like afterwards. */
    static ColumnType of(FieldType type, Dialect dialect) {
        return switch (type.kind()) {
            case STRING -> new ColumnType("longtext", 0, 0, dialect.collation());
            case INT -> plain("bigint");
            case FLOAT -> plain("double");
            case BOOL -> plain("tinyint");
            case DATETIME -> plain("datetime");
            case DECIMAL -> new ColumnType("decimal", type.precision(), type.scale(), NO_COLLATION);
            // MariaDB keeps JSON as a checked text, MySQL as a type of its own.
            case JSON ->
                dialect == Dialect.MYSQL ? plain("json") : new ColumnType("longtext", 0, 0, MARIADB_JSON_COLLATION);
        };
    }

    /** The type as DDL spells it. */
    static String ddl(FieldType type) {
        return switch (type.kind()) {
            case STRING -> "LONGTEXT";
            case INT -> "BIGINT";
            case FLOAT -> "DOUBLE";
            case BOOL -> "BOOLEAN";
            case DATETIME -> "DATETIME(6)";
            case DECIMAL -> "DECIMAL(" + type.precision() + "," + type.scale() + ")";
            case JSON -> "JSON";
        };
    }

    private static ColumnType plain(String dataType) {
        return new ColumnType(dataType, 0, 0, NO_COLLATION);
    }
}
