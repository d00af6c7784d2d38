package io.flotilla.ingest.value;

import io.flotilla.api.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDateTime;

/**
 * Dates and times by RFC 3339, section 5.6, rewritten as DATETIME(6) text in UTC. The letters may be small and the date may end
 * with a space, as the RFC allows. What DATETIME(6) cannot hold is refused: leap seconds, parts of microseconds, and years other
 * than 1 to 9999 once in UTC (both servers keep those exactly, though they promise only 1000 to 9999).
 */
final class Rfc3339 {

    private static final int SECONDS_END = "2026-01-31T12:30:00".length();
    private static final int MICROS = 6;
    private static final int LEAP_SECOND = 60;

    private final String text;

    private Rfc3339(String text) {
        this.text = text;
    }

    static void appendUtc(String text, StringBuilder sql) {
        new Rfc3339(text).append(sql);
    }

    private void append(StringBuilder sql) {
        if (text.length() <= SECONDS_END
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || "Tt ".indexOf(text.charAt(10)) < 0
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            throw notDatetime();
        }
        int fractionEnd = fractionEnd();
        int offset = offsetSeconds(fractionEnd);
        String micros = micros(fractionEnd);
        LocalDateTime utc = local().minusSeconds(offset);
        if (utc.getYear() < 1 || utc.getYear() > 9999) {
            throw Refusal.outOfRange("A datetime lies in the years 0001 to 9999 (in UTC)", text);
        }
        pad(sql, utc.getYear(), 4).append('-');
        pad(sql, utc.getMonthValue(), 2).append('-');
        pad(sql, utc.getDayOfMonth(), 2).append(' ');
        pad(sql, utc.getHour(), 2).append(':');
        pad(sql, utc.getMinute(), 2).append(':');
        pad(sql, utc.getSecond(), 2).append(micros);
    }

    private LocalDateTime local() {
        int second = number(17, 19);
        if (second == LEAP_SECOND) {
            throw Refusal.outOfRange("A datetime cannot be a leap second", text);
        }
        try {
            return LocalDateTime.of(number(0, 4), number(5, 7), number(8, 10), number(11, 13), number(14, 16), second);
        } catch (DateTimeException e) {
            throw notDatetime();
        }
    }

    private int fractionEnd() {
        int end = SECONDS_END;
        if (text.charAt(end) == '.') {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            if (end == SECONDS_END + 1) {
                throw notDatetime();
            }
        }
        return end;
    }

    /** The fraction with its point and without trailing zeros; empty when there is none. */
    private String micros(int fractionEnd) {
        int end = fractionEnd;
        while (end > SECONDS_END + 1 && text.charAt(end - 1) == '0') {
            end--;
        }
        if (end - SECONDS_END - 1 > MICROS) {
            throw Refusal.outOfRange("A datetime has microseconds, 6 digits behind the point at most", text);
        }
        return end <= SECONDS_END + 1 ? "" : text.substring(SECONDS_END, end);
    }

    private int offsetSeconds(int at) {
        int rest = text.length() - at;
        if (rest == 1 && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
            return 0;
        }
        if (rest != "+02:00".length() || text.charAt(at + 3) != ':' || "+-".indexOf(text.charAt(at)) < 0) {
            throw notDatetime();
        }
        int hours = number(at + 1, at + 3);
        int minutes = number(at + 4, at + 6);
        if (hours > 23 || minutes > 59) {
            throw notDatetime();
        }
        int seconds = hours * 3600 + minutes * 60;
        return text.charAt(at) == '-' ? -seconds : seconds;
    }

    private int number(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                throw notDatetime();
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private ProblemException notDatetime() {
        return Refusal.mismatch(
                "a datetime by RFC 3339 with its offset, such as 2026-01-31T12:30:00.5+02:00 or 2026-01-31T10:30:00Z",
                text);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static StringBuilder pad(StringBuilder sql, int value, int width) {
        String digits = Integer.toString(value);
        return sql.append("0".repeat(width - digits.length())).append(digits);
    }
}
