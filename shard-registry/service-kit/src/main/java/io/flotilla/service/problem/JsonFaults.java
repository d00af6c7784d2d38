package io.flotilla.service.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.JsonPointers;
import io.flotilla.api.problem.ProblemException;

/** Says what is wrong with a JSON body in the caller's terms: place and expectation, never a class name. */
final class JsonFaults {

    private JsonFaults() {}

    static ProblemException problemOf(JsonProcessingException fault) {
        if (fault.getCause() instanceof ProblemException problem) {
            return problem;
        }
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return at(unknown, "There is no member named \"" + unknown.getPropertyName() + "\" here.");
        }
        if (fault instanceof JsonMappingException mapping) {
            return problemOf(mapping);
        }
        if (fault instanceof StreamConstraintsException) {
            return new ProblemException(
                    CommonError.BAD_REQUEST,
                    "The body is nested too deeply, or a name or number in it is too long" + place(fault.getLocation())
                            + ".");
        }
        return new ProblemException(
                CommonError.MALFORMED_JSON, "The body is not valid JSON" + place(fault.getLocation()) + ".");
    }

    private static ProblemException problemOf(JsonMappingException fault) {
        if (fault.getCause() instanceof InputCoercionException) {
            return at(fault, "This value is not a number in range.");
        }
        if (fault.getCause() instanceof StreamReadException malformed) {
            return problemOf(malformed);
        }
        return at(
                fault,
                fault instanceof MismatchedInputException mismatch
                        ? "This value is not " + expectation(mismatch) + "."
                        : "This value is not permitted here.");
    }

    private static ProblemException at(JsonMappingException fault, String detail) {
        Object[] tokens = fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? step.getIndex() : step.getFieldName())
                .toArray();
        ProblemException problem = new ProblemException(CommonError.BAD_REQUEST, detail);
        return tokens.length == 0 ? problem : problem.at(JsonPointers.of(tokens));
    }

    private static String expectation(MismatchedInputException fault) {
        Class<?> type = fault.getTargetType();
        if (type == null) {
            return "of the expected type";
        }
        if (type == String.class || type == CharSequence.class) {
            return "a string";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "a boolean";
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return "an array";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number in range";
        }
        if (type.isEnum()) {
            return "one of " + java.util.Arrays.toString(type.getEnumConstants());
        }
        return "an object with the expected members";
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
