package io.flotilla.api.schema;

import io.flotilla.api.schema.TypeInference.Kind;
import java.util.regex.Pattern;

/** What a cell of text looks like. When in doubt it is a string, which keeps every character. */
final class CellText {

    /** No leading zero and no minus zero: {@code 00501} is a code, and an int would not give it back. */
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");

    /** {@code 1.5}, {@code 1.5E3}, {@code 1e-05}; but {@code 1E5} could just as well be the name of an airfield. */
    private static final Pattern FRACTION =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+([eE][+-]?[0-9]+)?|[eE][+-][0-9]+)");

    private static final Pattern BOOLEAN = Pattern.compile("true|false|True|False|TRUE|FALSE");

    private CellText() {}

    static Kind kindOf(String text) {
        if (text == null || text.isEmpty()) {
            return Kind.NULL;
        }
        char first = text.charAt(0);
        if (first == '-' || first >= '0' && first <= '9') {
            return numberOrString(text);
        }
        return BOOLEAN.matcher(text).matches() ? Kind.BOOLEAN : Kind.STRING;
    }

    private static Kind numberOrString(String text) {
        if (INTEGER.matcher(text).matches()) {
            return Kind.INTEGER;
        }
        boolean number = FRACTION.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
        return number ? Kind.FRACTION : Kind.STRING;
    }
}
