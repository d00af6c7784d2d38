package io.flotilla.api.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The name of a field, which is the name of its column. Case-sensitive; existing only if valid. */
public record FieldName(@JsonValue String value) {

    /** The column every table has beside its fields. */
    public static final String ID = "id";

    /** @throws io.flotilla.api.problem.ProblemException INVALID_NAME, saying which rule is broken */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FieldName {
        IdentifierRules.check("field", value);
        if (IdentifierRules.fold(value).equals(ID)) {
            throw IdentifierRules.invalid(
                    "The field name id is reserved: every table has a column id that counts its rows");
        }
    }

    /** What must be unique within a family: MySQL compares column names without case and accents. */
    public String fold() {
        return IdentifierRules.fold(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
