package io.flotilla.query.answer;

import java.time.Duration;
import java.time.LocalDateTime;

/** Points in time and durations as text, with only as many digits of a second as they have, six at most. */
final class TimeText {

    private TimeText() {}

    /** ISO 8601 in UTC, such as {@code 2026-01-31T10:11:12.5Z}: all sessions run in UTC. */
    static String of(LocalDateTime time) {
        StringBuilder text = new StringBuilder(27);
        text.append(time.toLocalDate()).append('T');
        clock(text, time.getHour(), time.getMinute(), time.getSecond());
        fraction(text, time.getNano());
        return text.append('Z').toString();
    }

    /** {@code [-]HH:MM:SS[.ffffff]}; hours may go beyond a day, to 838. */
    static String of(Duration time) {
        StringBuilder text = new StringBuilder(17);
        if (time.isNegative()) {
            text.append('-');
        }
        Duration size = time.abs();
        clock(text, size.toHours(), size.toMinutesPart(), size.toSecondsPart());
        fraction(text, size.getNano());
        return text.toString();
    }

    private static void clock(StringBuilder text, long hours, int minutes, int seconds) {
        two(text, hours);
        two(text.append(':'), minutes);
        two(text.append(':'), seconds);
    }

    private static void two(StringBuilder text, long number) {
        if (number < 10) {
            text.append('0');
        }
        text.append(number);
    }

    private static void fraction(StringBuilder text, int nanos) {
        int micros = nanos / 1000;
        if (micros == 0) {
            return;
        }
        String digits = Integer.toString(1_000_000 + micros);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        text.append('.').append(digits, 1, end);
    }
}
