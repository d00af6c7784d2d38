package io.flotilla.fleet;

import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ProblemException;

/** Ids in paths. What cannot be an id is the id of nothing: not found, rather than malformed. */
public final class Ids {

    private Ids() {}

    /** @throws ProblemException with this code, if the text is not a whole number above 0 */
    public static long parse(String text, ErrorCode notFound) {
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) == 0) {
            throw new ProblemException(notFound, "An id is a whole number above 0");
        }
        return Long.parseLong(text);
    }
}
