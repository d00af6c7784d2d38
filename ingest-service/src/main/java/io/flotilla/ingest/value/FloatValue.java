package io.flotilla.ingest.value;

import io.flotilla.ingest.json.JsonCursor;

/** Floating-point numbers of 64 bits: any JSON number, as the double nearest to it. */
record FloatValue() implements ValueWriter {

    private static final int MAX_LENGTH = 32;

    @Override
    public void write(JsonCursor cursor, StringBuilder sql) {
        if (!cursor.token().isNumeric()) {
            throw Refusal.mismatch("a float, a number", cursor.token());
        }
        writeNumber(cursor.text(), sql);
    }

    @Override
    public void writeText(String text, StringBuilder sql) {
        if (!ExactNumber.isNumber(text)) {
            throw Refusal.mismatch("a float, a number", text);
        }
        writeNumber(text, sql);
    }

    private static void writeNumber(String text, StringBuilder sql) {
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw Refusal.outOfRange("A float lies between -1.7976931348623157e308 and 1.7976931348623157e308", text);
        }
        String literal = asWritten(text, value) ? text : Double.toString(value);
        sql.append(literal);
        if (literal.indexOf('e') < 0 && literal.indexOf('E') < 0) {
            // Without an exponent the server would read an exact decimal first.
            sql.append("E0");
        }
    }

    /** Servers read what is written as we do; except that they may balk at what is next to nothing, or very long. */
    private static boolean asWritten(String text, double value) {
        return text.length() <= MAX_LENGTH && Math.abs(value) >= Double.MIN_NORMAL;
    }
}
