package io.flotilla.api.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The name of a family, which is the name of its table. Case-sensitive; existing only if valid. */
public record FamilyName(@JsonValue String value) implements Comparable<FamilyName> {

    /** MySQL stores a table in a file whose name spells every other character as {@code @xxxx}; file names end at 255 bytes. */
    private static final int MAX_FILE_NAME_BYTES = 240;

    private static final String RAW_LOGS = "raw_logs";

    /** To the servers this is no part of a name: what follows is the name of a file. */
    private static final String AS_FILE = "#mysql50#";

    /** How MySQL names the tables behind its full-text indexes, tried on MySQL 9. */
    private static final Pattern OF_FULL_TEXT = Pattern.compile("fts_[0-9a-f]{15}.*", Pattern.DOTALL);

    /** @throws io.flotilla.api.problem.ProblemException INVALID_NAME, saying which rule is broken */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FamilyName {
        IdentifierRules.check("family", value);
        String fold = IdentifierRules.fold(value);
        if (fold.equals(RAW_LOGS)) {
            throw IdentifierRules.invalid("The name raw_logs is reserved for the table of original events");
        }
        if (value.equals(".") || value.equals("..")) {
            throw IdentifierRules.invalid("The names . and .. mean folders in a path; a family needs another one");
        }
        if (fold.startsWith(AS_FILE)) {
            throw IdentifierRules.invalid(
                    "Names that start with " + AS_FILE + " mean files to the servers; use another one");
        }
        if (OF_FULL_TEXT.matcher(fold).matches()) {
            throw IdentifierRules.invalid("Names that start with FTS_ and a number of 15 or more hexadecimal digits"
                    + " mean full-text indexes to the servers; use another one");
        }
        if (fileNameBytes(value) > MAX_FILE_NAME_BYTES) {
            throw IdentifierRules.invalid("This family name is too long once written as a file name: "
                    + "use fewer characters other than letters, digits and underscores");
        }
    }

    /** What must be unique among families: names that differ only by case or accents have the same fold. */
    public String fold() {
        return IdentifierRules.fold(value);
    }

    @Override
    public int compareTo(FamilyName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static int fileNameBytes(String name) {
        return name.chars()
                .map(c -> c == '_' || c < 128 && Character.isLetterOrDigit(c) ? 1 : 5)
                .sum();
    }
}
