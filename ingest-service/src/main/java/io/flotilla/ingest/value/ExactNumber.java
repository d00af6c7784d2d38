package io.flotilla.ingest.value;

import java.util.regex.Pattern;

/**
 * A JSON number taken apart without ever computing it, so that {@code 1e1000000000} or a million digits cost no more than
 * reading them: {@code digits * 10^exponent}.
 *
 * @param digits   neither leading nor trailing zeros; empty for zero
 * @param exponent saturated far outside of anything storable; of a zero, the exponent it was written with
 */
record ExactNumber(boolean negative, String digits, long exponent) {

    private static final Pattern GRAMMAR = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

    private static final long FAR = 1_000_000_000_000L;

    /** Whether a text is a number by the grammar of JSON. */
    static boolean isNumber(String text) {
        return GRAMMAR.matcher(text).matches();
    }

    /** @param text a number by the grammar of JSON */
    static ExactNumber parse(String text) {
        boolean negative = text.charAt(0) == '-';
        StringBuilder digits = new StringBuilder(text.length());
        long fraction = 0;
        boolean behindPoint = false;
        int at = negative ? 1 : 0;
        for (; at < text.length() && (text.charAt(at) | 0x20) != 'e'; at++) {
            char c = text.charAt(at);
            if (c == '.') {
                behindPoint = true;
            } else {
                fraction += behindPoint ? 1 : 0;
                if (c != '0' || !digits.isEmpty()) {
                    digits.append(c);
                }
            }
        }
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        long trailing = digits.length() - end;
        return new ExactNumber(negative, digits.substring(0, end), writtenExponent(text, at) - fraction + trailing);
    }

    private static long writtenExponent(String text, int at) {
        if (at == text.length()) {
            return 0;
        }
        char sign = text.charAt(at + 1);
        long exponent = 0;
        for (int i = sign == '-' || sign == '+' ? at + 2 : at + 1; i < text.length() && exponent < FAR; i++) {
            exponent = exponent * 10 + text.charAt(i) - '0';
        }
        return sign == '-' ? -exponent : exponent;
    }

    boolean isZero() {
        return digits.isEmpty();
    }

    boolean isWhole() {
        return isZero() || exponent >= 0;
    }

    /** Digits before the point; negative for numbers that begin far behind it. */
    long wholeDigits() {
        return isZero() ? 0 : digits.length() + exponent;
    }

    /** Digits behind the point. */
    long fractionDigits() {
        return isZero() ? 0 : Math.max(0, -exponent);
    }

    int significantDigits() {
        return digits.length();
    }

    /** Appends the number without an exponent. Only for numbers whose {@link #wholeDigits} and {@link #fractionDigits} are small. */
    void appendPlain(StringBuilder sql) {
        if (isZero()) {
            sql.append('0');
            return;
        }
        if (negative) {
            sql.append('-');
        }
        int whole = (int) wholeDigits();
        if (whole <= 0) {
            sql.append("0.").append("0".repeat(-whole)).append(digits);
        } else if (whole < digits.length()) {
            sql.append(digits, 0, whole).append('.').append(digits, whole, digits.length());
        } else {
            sql.append(digits).append("0".repeat(whole - digits.length()));
        }
    }
}
