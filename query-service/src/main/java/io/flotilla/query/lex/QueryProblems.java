package io.flotilla.query.lex;

import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;

/** Refusals of a query's text, all with the pointer to the query and the place within it. */
public final class QueryProblems {

    private static final String POINTER = "/query";
    private static final int EXCERPT = 40;

    private QueryProblems() {}

    /** The text is not MySQL, or not understood, from this offset on. */
    public static ProblemException syntax(String source, int offset, String detail) {
        return at(QueryError.SYNTAX_ERROR, source, offset, detail);
    }

    /** A refusal of what stands at this offset. */
    public static ProblemException at(ErrorCode code, String source, int offset, String detail) {
        int line = 1
                + (int) source.substring(0, offset)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int column = offset - source.lastIndexOf('\n', offset - 1);
        return new ProblemException(code, "%s (line %d, column %d)".formatted(detail, line, column))
                .at(POINTER)
                .with("line", line)
                .with("column", column);
    }

    /** A refusal of the query as a whole. */
    public static ProblemException whole(ErrorCode code, String detail) {
        return new ProblemException(code, detail).at(POINTER);
    }

    /** A few characters of the query from this offset on, safe to print. */
    public static String excerpt(String source, int offset) {
        String rest = source.substring(offset, Math.min(source.length(), offset + EXCERPT));
        String printable = rest.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return offset + EXCERPT < source.length() ? printable + "..." : printable;
    }
}
