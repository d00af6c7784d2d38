package io.flotilla.api.schema;

import io.flotilla.api.schema.TypeInference.Kind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/** What the values of one field have shown so far, and which types could hold them all without losing anything. */
final class TypeEvidence {

    /** No integer of this many digits or fewer is beyond 2^53, where a double starts to skip some. */
    private static final int DIGITS_EXACT_IN_DOUBLE = 15;

    /** No integer of this many digits or fewer is beyond 2^63. */
    private static final int DIGITS_SAFE_IN_LONG = 18;

    private final Set<Kind> seen = EnumSet.noneOf(Kind.class);
    private boolean cells;
    private boolean everyStringIsDateTime = true;
    private boolean everyIntegerFitsLong = true;
    private boolean everyIntegerFitsDouble = true;
    private int integerDigits = 1;
    private int fractionDigits;

    void add(Kind kind, String text) {
        if (kind == Kind.TEXT) {
            cells = true;
            addValue(CellText.kindOf(text), text);
        } else {
            addValue(kind, text);
        }
    }

    private void addValue(Kind kind, String text) {
        switch (kind) {
            case INTEGER -> addInteger(text);
            case FRACTION -> addFraction(text);
            case STRING -> everyStringIsDateTime = everyStringIsDateTime && Rfc3339.matches(text);
            default -> {}
        }
        if (kind != Kind.NULL) {
            seen.add(kind);
        }
    }

    private void addInteger(String text) {
        int digits = text.startsWith("-") ? text.length() - 1 : text.length();
        integerDigits = Math.max(integerDigits, digits);
        if (digits > DIGITS_SAFE_IN_LONG) {
            everyIntegerFitsLong = everyIntegerFitsLong && fitsLong(text);
        }
        if (digits > DIGITS_EXACT_IN_DOUBLE) {
            everyIntegerFitsDouble = everyIntegerFitsDouble && fitsDouble(text, digits);
        }
    }

    private void addFraction(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (exponent >= 0) {
            // Written as a floating point number, so meant as one: no decimal has to spell it out.
            fractionDigits = Math.max(fractionDigits, FieldType.MAX_SCALE + 1);
            return;
        }
        int point = text.indexOf('.');
        int whole = text.startsWith("-") ? point - 1 : point;
        integerDigits = Math.max(integerDigits, whole);
        fractionDigits = Math.max(fractionDigits, text.length() - point - 1);
    }

    private static boolean fitsLong(String text) {
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException beyond) {
            return false;
        }
    }

    private static boolean fitsDouble(String text, int digits) {
        return digits <= FieldType.MAX_PRECISION
                && new BigDecimal(text).compareTo(new BigDecimal(Double.parseDouble(text))) == 0;
    }

    /** The type that says most about the values. */
    FieldType narrowest() {
        if (seen.isEmpty()) {
            return FieldType.STRING;
        }
        if (onlyNumbers()) {
            return cells ? narrowestOfCells() : narrowestNumber();
        }
        if (seen.size() > 1) {
            return cells ? FieldType.STRING : FieldType.JSON;
        }
        return switch (seen.iterator().next()) {
            case BOOLEAN -> FieldType.BOOL;
            case STRUCTURE -> FieldType.JSON;
            default -> everyStringIsDateTime ? FieldType.DATETIME : FieldType.STRING;
        };
    }

    /** Long digit strings in text are codes and card numbers rather than quantities: they stay as they are written. */
    private FieldType narrowestOfCells() {
        FieldType type = narrowestNumber();
        return type.kind() == FieldType.Kind.DECIMAL ? FieldType.STRING : type;
    }

    private FieldType narrowestNumber() {
        if (!seen.contains(Kind.FRACTION)) {
            // Past 65 digits no numeric type is exact; the widest decimal makes storing it fail by name instead of
            // rounding.
            return everyIntegerFitsLong
                    ? FieldType.INT
                    : FieldType.decimal(Math.min(integerDigits, FieldType.MAX_PRECISION), 0);
        }
        boolean spellable =
                fractionDigits <= FieldType.MAX_SCALE && integerDigits + fractionDigits <= FieldType.MAX_PRECISION;
        return everyIntegerFitsDouble || !spellable
                ? FieldType.FLOAT
                : FieldType.decimal(integerDigits + fractionDigits, fractionDigits);
    }

    /** Whether this type holds every value seen, exactly. */
    boolean fits(FieldType type) {
        if (seen.isEmpty()) {
            return true;
        }
        return switch (type.kind()) {
            case STRING -> cells || seen.equals(Set.of(Kind.STRING));
            case INT -> seen.equals(Set.of(Kind.INTEGER)) && everyIntegerFitsLong;
            case FLOAT -> onlyNumbers() && everyIntegerFitsDouble;
            case BOOL -> seen.equals(Set.of(Kind.BOOLEAN));
            case DATETIME -> seen.equals(Set.of(Kind.STRING)) && everyStringIsDateTime;
            case DECIMAL ->
                onlyNumbers() && fractionDigits <= type.scale() && integerDigits <= type.precision() - type.scale();
            case JSON -> !cells;
        };
    }

    private boolean onlyNumbers() {
        return !seen.isEmpty() && seen.stream().allMatch(kind -> kind == Kind.INTEGER || kind == Kind.FRACTION);
    }
}
