package io.flotilla.api.schema;

import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ErrorFacts;

/** What can be wrong with a family's name or fields. */
public enum SchemaError implements ErrorCode {
    INVALID_NAME(400, "A name is not one a table or column can have"),
    UNKNOWN_TYPE(400, "A field has a type that does not exist"),
    DUPLICATE_FIELD(400, "Two fields have the same name"),
    TYPE_CONFLICT(409, "A field already exists with another type"),
    NAME_CONFLICT(409, "A name differs from an existing one only by case or accents"),
    SCHEMA_TOO_WIDE(422, "The fields do not fit into one table");

    private final ErrorFacts facts;

    SchemaError(int status, String title) {
        facts = new ErrorFacts(status, title);
    }

    @Override
    public ErrorFacts facts() {
        return facts;
    }
}
