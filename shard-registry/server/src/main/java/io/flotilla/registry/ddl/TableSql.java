package io.flotilla.registry.ddl;

import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.FieldName;
import io.flotilla.mysql.Dialect;
import io.flotilla.mysql.SqlIdentifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of DDL for a family's table. */
final class TableSql {

    private TableSql() {}

    static String create(FamilyName family, List<Field> fields, Dialect dialect) {
        String columns = Stream.concat(
                        Stream.of(SqlIdentifier.quote(FieldName.ID) + " BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY"),
                        fields.stream().map(TableSql::column))
                .collect(Collectors.joining(", "));
        return "CREATE TABLE " + SqlIdentifier.quote(family.value()) + " (" + columns + ") " + options(dialect);
    }

    /** Adds columns; those in {@code stale} exist with another type and are replaced. */
    static String addColumns(FamilyName family, List<Field> fields, List<FieldName> stale) {
        String changes = Stream.concat(
                        stale.stream().map(name -> "DROP COLUMN " + SqlIdentifier.quote(name.value())),
                        fields.stream().map(field -> "ADD COLUMN " + column(field)))
                .collect(Collectors.joining(", "));
        return "ALTER TABLE " + SqlIdentifier.quote(family.value()) + " " + changes;
    }

    /** Finds a row in which one of these columns holds a value. */
    static String anyValue(FamilyName family, List<FieldName> columns) {
        String anySet = columns.stream()
                .map(name -> SqlIdentifier.quote(name.value()) + " IS NOT NULL")
                .collect(Collectors.joining(" OR "));
        return "SELECT 1 FROM " + SqlIdentifier.quote(family.value()) + " WHERE " + anySet + " LIMIT 1";
    }

    static String options(Dialect dialect) {
        return "ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE " + dialect.collation();
    }

    private static String column(Field field) {
        return SqlIdentifier.quote(field.name().value()) + " " + ColumnType.ddl(field.type()) + " NULL";
    }
}
