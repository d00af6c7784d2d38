package io.flotilla.api.schema;

import io.flotilla.api.problem.ProblemException;

/** One field of a family: a name and a type. */
public record Field(FieldName name, FieldType type) {

    /** @throws ProblemException INVALID_NAME or UNKNOWN_TYPE, when one of the two is missing */
    public Field {
        if (name == null) {
            throw IdentifierRules.invalid("A field needs a name");
        }
        if (type == null) {
            throw new ProblemException(SchemaError.UNKNOWN_TYPE, "The field '" + name + "' needs a type");
        }
    }

    /** A field from its wire spelling, for example {@code of("weight", "int")}. */
    public static Field of(String name, String type) {
        return new Field(new FieldName(name), FieldType.parse(type));
    }
}
