package io.flotilla.api.schema;

import io.flotilla.api.problem.ProblemException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What MySQL allows in a quoted identifier, as one check shared by families and fields
 * (MySQL reference manual, "Schema Object Names": BMP characters but NUL, 64 at most, no white space at the end). Where
 * MySQL and MariaDB differ the narrower one counts, so that a family can move.
 */
final class IdentifierRules {

    static final int MAX_CHARACTERS = 64;
    private static final String RESERVED_PREFIX = "_flotilla";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private IdentifierRules() {}

    static String check(String what, String name) {
        if (name == null || name.isEmpty()) {
            throw invalid("A " + what + " name must not be empty");
        }
        if (name.length() > MAX_CHARACTERS) {
            throw invalid("A %s name has at most %d characters; this one has %d"
                    .formatted(what, MAX_CHARACTERS, name.length()));
        }
        checkCharacters(what, name);
        if (isSpace(name.charAt(name.length() - 1))) {
            throw invalid("A " + what + " name must not end with white space");
        }
        if (fold(name).startsWith(RESERVED_PREFIX)) {
            throw invalid("Names that start with " + RESERVED_PREFIX + " are reserved");
        }
        return name;
    }

    private static void checkCharacters(String what, String name) {
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            if (forbidden(name.codePointAt(i))) {
                throw invalid("A %s name must not contain the character U+%04X".formatted(what, name.codePointAt(i)));
            }
        }
    }

    /**
     * Two names with the same fold would be one name to MySQL, which compares columns without case and accents. Its collation for
     * names (utf8mb3_general_ci) also takes three letters for others, tried over all characters of MySQL 9.
     */
    static String fold(String name) {
        // Nearly all names, and a request has several.
        if (isAscii(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String asCollated = name.replace('ß', 's').replace('\u0345', 'ι').replace('ϲ', 'σ');
        String bare = MARKS.matcher(Normalizer.normalize(asCollated, Normalizer.Form.NFD))
                .replaceAll("");
        return bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127) {
                return false;
            }
        }
        return true;
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
