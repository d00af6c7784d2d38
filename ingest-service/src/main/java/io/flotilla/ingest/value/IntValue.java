package io.flotilla.ingest.value;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.ingest.json.JsonCursor;
import java.math.BigInteger;

/** Whole numbers of 64 bits, however they are spelled: {@code 3}, {@code 3.0} and {@code 30e-1} are the same. */
record IntValue() implements ValueWriter {

    /** So many digits always fit. */
    private static final int SAFE_LENGTH = 18;

    /** So many digits can fit. */
    private static final int MAX_DIGITS = 19;

    private static final int MAX_BITS = 63;

    @Override
    public void write(JsonCursor cursor, StringBuilder sql) {
        JsonToken token = cursor.token();
        if (!token.isNumeric()) {
            throw Refusal.mismatch("an int, a whole number", token);
        }
        String text = cursor.text();
        if (token == JsonToken.VALUE_NUMBER_INT && text.length() <= SAFE_LENGTH && text.charAt(0) != '-') {
            sql.append(text);
        } else {
            writeExactly(text, sql);
        }
    }

    @Override
    public void writeText(String text, StringBuilder sql) {
        if (!ExactNumber.isNumber(text)) {
            throw Refusal.mismatch("an int, a whole number", text);
        }
        writeExactly(text, sql);
    }

    private static void writeExactly(String text, StringBuilder sql) {
        ExactNumber number = ExactNumber.parse(text);
        if (!number.isWhole()) {
            throw Refusal.mismatch("an int, a whole number", text);
        }
        int from = sql.length();
        if (number.wholeDigits() <= MAX_DIGITS) {
            number.appendPlain(sql);
        }
        if (number.wholeDigits() > MAX_DIGITS || new BigInteger(sql.substring(from)).bitLength() > MAX_BITS) {
            throw Refusal.outOfRange("An int lies between -9223372036854775808 and 9223372036854775807", text);
        }
    }
}
