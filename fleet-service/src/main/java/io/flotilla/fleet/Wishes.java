package io.flotilla.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import java.io.IOException;

/** How a caller wants something done or answered: switches in the query, and the body that may come with a GET. */
public final class Wishes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FULL = "full";

    private Wishes() {}

    /**
     * Reads a switch of the query.
     *
     * @param value null when it is absent (off); empty when it is there without a value (on)
     * @throws ProblemException BAD_REQUEST, if it is neither on nor off
     */
    public static boolean on(String name, String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.isEmpty() || value.equals("true")) {
            return true;
        }
        throw new ProblemException(CommonError.BAD_REQUEST, name + " is true or false");
    }

    /**
     * Whether a list is to hold objects instead of ids.
     *
     * @param query the switch {@code full} of the query, see {@link #on}
     * @param body  what came with the GET: nothing, or an object with the boolean {@code full}
     */
    public static boolean full(String query, byte[] body) {
        boolean byQuery = on(FULL, query);
        if (body == null || body.length == 0) {
            return byQuery;
        }
        JsonNode wish = parse(body);
        if (!wish.isObject() || wish.size() != 1 || !wish.path(FULL).isBoolean()) {
            throw new ProblemException(
                    CommonError.BAD_REQUEST, "The body of this GET is {\"full\":true} or {\"full\":false}, or nothing");
        }
        return byQuery || wish.path(FULL).booleanValue();
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new ProblemException(CommonError.MALFORMED_JSON, "The body is not valid JSON").causedBy(e);
        }
    }
}
