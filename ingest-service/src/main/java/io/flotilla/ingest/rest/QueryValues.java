package io.flotilla.ingest.rest;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Values of query parameters, checked; the framework would answer 404 to a wrong one, or take it for false. */
final class QueryValues {

    /** The years of a DATETIME. */
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private QueryValues() {}

    /** @param value {@code null} when the parameter is not there */
    static boolean flag(String name, String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.isEmpty() || value.equals("true")) {
            return true;
        }
        throw refused(name + " is true or false");
    }

    static long number(String name, String value, long otherwise, long least, long most) {
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,18}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most) {
            return Long.parseLong(value);
        }
        throw refused("%s is a whole number from %d to %d".formatted(name, least, most));
    }

    static Instant time(String name, String value) {
        try {
            // A plus sign in a query is a space to most.
            Instant time = OffsetDateTime.parse((value == null ? "" : value).replace(' ', '+'))
                    .toInstant();
            if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
            throw refused(name + " lies between the years 1000 and 9999");
        } catch (DateTimeParseException e) {
            throw refused("%s is an RFC 3339 time such as 2026-01-31T12:00:00Z".formatted(name))
                    .causedBy(e);
        }
    }

    private static ProblemException refused(String what) {
        return new ProblemException(CommonError.BAD_REQUEST, what);
    }
}
