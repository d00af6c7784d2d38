package io.flotilla.api.query;

import io.flotilla.api.schema.FamilyName;
import java.util.List;

/** The answer to {@code GET /api/describe}: every family, by name. */
public record Description(List<Table> tables) {

    /** One family. Columns in ordinal order: {@code id}, then the fields in the order they first appeared. */
    public record Table(FamilyName name, List<Column> columns) {}

    /**
     * One column.
     *
     * @param type {@code text}, {@code int}, {@code double}, {@code bool}, {@code datetime}, {@code decimal} or {@code json}
     */
    public record Column(String name, String type, boolean nullable) {}
}
