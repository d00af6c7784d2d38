package io.flotilla.ingest.value;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.ingest.json.Shown;
import io.flotilla.ingest.json.Surrogates;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What a JSON column takes on every server alike, found by trying MySQL 9.7 and MariaDB 11.4:
 * MariaDB refuses 32 levels (MySQL 101), MySQL refuses names of 65,536 bytes, numbers beyond a double, and zeros written with an
 * exponent beyond 308. MySQL keeps numbers as 64-bit integers or doubles, so an integer that is neither and a fraction of more
 * than 17 significant digits would be rounded, and what is smaller than any double would become zero; 17 digits always name one
 * double. Two members of one name are refused because
 * MySQL would keep the last and MariaDB both.
 */
final class JsonRules {

    private static final int MAX_LEVELS = 31;
    private static final int MAX_NAME_BYTES = 65_535;
    private static final int MAX_EXPONENT = 308;
    private static final int DOUBLE_DIGITS = 17;
    private static final int MAX_INTEGER_DIGITS = 20;

    private JsonRules() {}

    /** Checks the value the cursor stands on, and moves to its last token. */
    static void check(JsonCursor cursor) {
        check(cursor, 0);
    }

    private static void check(JsonCursor cursor, int levels) {
        switch (cursor.token()) {
            case START_OBJECT -> checkObject(cursor, deeper(levels));
            case START_ARRAY -> checkArray(cursor, deeper(levels));
            case VALUE_STRING -> checkText(cursor.text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> checkNumber(cursor.text(), cursor.token());
            default -> {}
        }
    }

    private static int deeper(int levels) {
        if (levels == MAX_LEVELS) {
            throw Refusal.outOfRange(
                    "A json value has at most " + MAX_LEVELS + " levels of arrays and objects; this has more");
        }
        return levels + 1;
    }

    private static void checkObject(JsonCursor cursor, int levels) {
        Set<String> names = new HashSet<>();
        while (cursor.next() != JsonToken.END_OBJECT) {
            String name = cursor.name();
            checkText(name);
            if (name.length() > MAX_NAME_BYTES / 3 && name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
                throw Refusal.outOfRange("A name within a json value has at most " + MAX_NAME_BYTES + " bytes", name);
            }
            if (!names.add(name)) {
                throw new ProblemException(
                        IngestError.DUPLICATE_KEY,
                        "The object has two members named '" + Shown.text(name) + "'; keep one");
            }
            cursor.next();
            check(cursor, levels);
        }
    }

    private static void checkArray(JsonCursor cursor, int levels) {
        while (cursor.next() != JsonToken.END_ARRAY) {
            check(cursor, levels);
        }
    }

    private static void checkText(String text) {
        if (Surrogates.firstLone(text) >= 0) {
            throw Refusal.outOfRange("A json value holds whole characters; this text has a lone surrogate", text);
        }
    }

    private static void checkNumber(String text, JsonToken token) {
        ExactNumber number = ExactNumber.parse(text);
        if (number.isZero() ? number.exponent() > MAX_EXPONENT : !isDouble(text)) {
            throw Refusal.outOfRange(
                    "A number within a json value is neither too large nor too small for a double", text);
        }
        boolean integer = token == JsonToken.VALUE_NUMBER_INT && fitsInteger(number);
        if (number.significantDigits() > DOUBLE_DIGITS && !integer) {
            throw Refusal.outOfRange(
                    "A number within a json value is a 64-bit integer or has at most " + DOUBLE_DIGITS
                            + " significant digits; write longer ones as strings",
                    text);
        }
    }

    /** Whether a number other than zero is one as a double, too. */
    private static boolean isDouble(String text) {
        double nearest = Double.parseDouble(text);
        return nearest != 0 && !Double.isInfinite(nearest);
    }

    private static boolean fitsInteger(ExactNumber number) {
        if (number.wholeDigits() > MAX_INTEGER_DIGITS) {
            return false;
        }
        StringBuilder plain = new StringBuilder();
        number.appendPlain(plain);
        BigInteger value = new BigInteger(plain.toString());
        return number.negative() ? value.bitLength() < Long.SIZE : value.bitLength() <= Long.SIZE;
    }
}
