package io.flotilla.api.schema;

import io.flotilla.api.problem.ProblemException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What MySQL allows in a quoted identifier, as one check shared by families and fields
 * (MySQL reference manual, "Schema Object Names": BMP characters but NUL, 64 at most, no white space at the end). Where
 * MySQL and MariaDB differ the narrower one counts, so that a family can move.
 */
final class IdentifierRules {

    static final int MAX_CHARACTERS = 64;
    private static final String RESERVED_PREFIX = "_flotilla";

    private IdentifierRules() {}

    static String check(String what, String name) {
        if (name == null || name.isEmpty()) {
            throw invalid("A " + what + " name must not be empty");
        }
        if (name.length() > MAX_CHARACTERS) {
            throw invalid("A %s name has at most %d characters; this one has %d"
                    .formatted(what, MAX_CHARACTERS, name.length()));
        }
        name.codePoints().filter(IdentifierRules::forbidden).findFirst().ifPresent(c -> {
            throw invalid("A %s name must not contain the character U+%04X".formatted(what, c));
        });
        if (isSpace(name.charAt(name.length() - 1))) {
            throw invalid("A " + what + " name must not end with white space");
        }
        if (fold(name).startsWith(RESERVED_PREFIX)) {
            throw invalid("Names that start with " + RESERVED_PREFIX + " are reserved");
        }
        return name;
    }

    /**
     * Two names with the same fold would be one name to MySQL, which compares columns without case and accents. Its collation for
     * names (utf8mb3_general_ci) also takes three letters for others, tried over all characters of MySQL 9.
     */
    static String fold(String name) {
        String asCollated = name.replace('ß', 's').replace('\u0345', 'ι').replace('ϲ', 'σ');
        String bare = Normalizer.normalize(asCollated, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(SchemaError.INVALID_NAME, detail);
    }

    /** To the servers nothing else is white space, whatever Unicode says. */
    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** MySQL's identifiers end with the Basic Multilingual Plane; half a character is none. */
    private static boolean forbidden(int codePoint) {
        return codePoint == 0
                || codePoint == '`'
                || !Character.isBmpCodePoint(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
