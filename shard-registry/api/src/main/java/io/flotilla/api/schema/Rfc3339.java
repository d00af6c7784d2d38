package io.flotilla.api.schema;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which strings are date-times that a {@code datetime} column gives back unchanged: RFC 3339, section 5.6, with an offset. */
final class Rfc3339 {

    private static final int SHORTEST = "2026-01-01T00:00:00Z".length();

    /** At most six digits of a second: MySQL has no finer. */
    private static final Pattern SYNTAX = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}"
            + "(\\.[0-9]{1,6})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    /** The years of MySQL's DATETIME. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9999;

    private Rfc3339() {}

    static boolean matches(String text) {
        if (text.length() < SHORTEST || !SYNTAX.matcher(text).matches()) {
            return false;
        }
        try {
            int year = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
