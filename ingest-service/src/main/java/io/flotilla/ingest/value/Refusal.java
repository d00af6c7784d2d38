package io.flotilla.ingest.value;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.json.Shown;

/** Why a value was not taken. */
final class Refusal {

    private Refusal() {}

    /** @param wanted what the field holds, for example {@code an int: a whole number} */
    static ProblemException mismatch(String wanted, JsonToken found) {
        return new ProblemException(
                IngestError.TYPE_MISMATCH, "The field is %s; this is %s".formatted(wanted, kind(found)));
    }

    static ProblemException mismatch(String wanted, String written) {
        return new ProblemException(
                IngestError.TYPE_MISMATCH, "The field is %s; this is '%s'".formatted(wanted, Shown.text(written)));
    }

    static ProblemException outOfRange(String rule, String written) {
        return new ProblemException(IngestError.OUT_OF_RANGE, "%s; this is '%s'".formatted(rule, Shown.text(written)));
    }

    static ProblemException outOfRange(String rule) {
        return new ProblemException(IngestError.OUT_OF_RANGE, rule);
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            default -> "something else";
        };
    }
}
