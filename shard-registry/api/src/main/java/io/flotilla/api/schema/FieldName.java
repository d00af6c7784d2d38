package io.flotilla.api.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;

/** The name of a field, which is the name of its column. Case-sensitive; existing only if valid. */
public record FieldName(@JsonValue String value) {

    /** The column every table has beside its fields. */
    public static final String ID = "id";

    /** The columns that InnoDB gives tables itself; it takes no others of these names, in any case. */
    private static final Set<String> OF_THE_SERVER = Set.of("db_row_id", "db_trx_id", "db_roll_ptr", "fts_doc_id");

    /** @throws io.flotilla.api.problem.ProblemException INVALID_NAME, saying which rule is broken */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FieldName {
        IdentifierRules.check("field", value);
        String fold = IdentifierRules.fold(value);
        if (fold.equals(ID)) {
            throw IdentifierRules.invalid(
                    "The field name id is reserved: every table has a column id that counts its rows");
        }
        if (OF_THE_SERVER.contains(fold)) {
            throw IdentifierRules.invalid(
                    "The servers keep the column name " + fold + " for themselves; use another one");
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
