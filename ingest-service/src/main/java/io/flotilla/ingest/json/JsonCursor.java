package io.flotilla.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A place in a JSON document held in memory, moving forward token by token. Everything that is not JSON (RFC 8259, in UTF-8, one
 * byte order mark at the start tolerated) ends in MALFORMED_JSON with the byte offset and the pointer reached.
 *
 * <p>Lengths of strings, names and numbers have no limit of their own, since the document has one; only nesting has.
 */
public final class JsonCursor {

    /** Containers within containers; values have a lower limit of their own. */
    static final int MAX_NESTING = 1_000;

    private static final Pattern ASIDES = Pattern.compile(
            ": enable `.*| \\((start marker at|for \\w+ starting at|not recognized as one) .*", Pattern.DOTALL);

    private final byte[] document;
    private final int start;
    private final String prefix;
    private final Scope scope;
    private final JsonParser parser;

    /** What its document is to the caller, and where in the array that begins. */
    private record Scope(String name, int from) {

        static final Scope BODY = new Scope("body", 0);
    }

    private JsonCursor(byte[] document, int start, int end, String prefix, Scope scope, JsonFactory factory) {
        this.document = document;
        this.start = start;
        this.prefix = prefix;
        this.scope = scope;
        try {
            this.parser = factory.createParser(document, start, end - start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cursor before the first token of a whole document. */
    public static JsonCursor over(byte[] document) {
        int malformed = Utf8.firstMalformed(document);
        if (malformed >= 0) {
            throw malformed("The body is not UTF-8 at byte " + malformed, malformed)
                    .at("");
        }
        refuseOtherEncodings(document, 0, document.length, Scope.BODY.name);
        return new JsonCursor(document, 0, document.length, "", Scope.BODY, JsonFactories.of(document.length));
    }

    /** A cursor over a part of the array that is a document by itself, a line of the body. */
    static JsonCursor line(byte[] bytes, int from, int to, JsonFactory factory) {
        return new JsonCursor(bytes, from, to, "", new Scope("line", from), factory);
    }

    /** The parser would take NUL bytes at the start for a sign of UTF-16 or UTF-32. */
    static void refuseOtherEncodings(byte[] bytes, int from, int to, String name) {
        for (int i = from; i < Math.min(from + 4, to); i++) {
            if (bytes[i] == 0) {
                throw malformed("The %s must be JSON in UTF-8; byte %d is NUL".formatted(name, i - from), i - from)
                        .at("");
            }
        }
    }

    /** Moves to the next token; {@code null} at the end of the document. */
    public JsonToken next() {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw explain(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The token the cursor stands on. */
    public JsonToken token() {
        return parser.currentToken();
    }

    /** The name of the member the cursor is in. */
    public String name() {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a string, with its escapes resolved, or of a number, exactly as written. */
    public String text() {
        try {
            return parser.getText();
        } catch (JsonProcessingException e) {
            throw explain(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves to the end of the value the cursor stands on. */
    public void skipValue() {
        try {
            parser.skipChildren();
        } catch (JsonProcessingException e) {
            throw explain(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes of its document stand before the present token. */
    public long offset() {
        return (long) tokenStart() - scope.from;
    }

    /** How many arrays and objects are around the present token; what it opens or closes itself does not count. */
    public int depth() {
        int depth = parser.getParsingContext().getNestingDepth();
        JsonToken token = parser.currentToken();
        return token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY ? depth - 1 : depth;
    }

    /** Moves to the end of the value that began at this depth, from anywhere in it, its last token included. */
    public void leaveValue(int depth) {
        if (depth() == depth) {
            skipValue();
        }
        while (depth() > depth) {
            next();
        }
    }

    /** The offset in the array of bytes at which the present token begins. */
    public int tokenStart() {
        return start + (int) parser.currentTokenLocation().getByteOffset();
    }

    /** The offset in the array of bytes just behind the present token. */
    public int tokenEnd() {
        try {
            parser.finishToken();
        } catch (JsonProcessingException e) {
            throw explain(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start + (int) parser.currentLocation().getByteOffset();
    }

    /** The document's text between two offsets. */
    public String written(int from, int to) {
        return new String(document, from, to - from, StandardCharsets.UTF_8);
    }

    /**
     * A cursor of its own before the first token of a value that this one has read already.
     *
     * @param pointer where in the document the value stands
     */
    public JsonCursor part(int from, int to, String pointer) {
        return new JsonCursor(document, from, to, pointer, scope, JsonFactories.of(to - from));
    }

    /** RFC 6901 pointer to where the cursor stands, or to the nearest place around it that can be shown. */
    public String pointer() {
        return Shown.pointer(prefix + parser.getParsingContext().pathAsPointer());
    }

    private ProblemException explain(JsonProcessingException e) {
        String pointer = pointer();
        if (e instanceof StreamConstraintsException) {
            return malformed(
                            "The %s nests arrays and objects deeper than %d levels".formatted(scope.name, MAX_NESTING),
                            currentOffset())
                    .at(pointer);
        }
        long offset = e.getLocation() == null
                ? currentOffset()
                : start - scope.from + e.getLocation().getByteOffset();
        return malformed("The %s is not JSON at byte %d: %s".formatted(scope.name, offset, reason(e)), offset)
                .at(pointer);
    }

    private long currentOffset() {
        return start - scope.from + parser.currentLocation().getByteOffset();
    }

    /** The parser's words without its advice to programmers and its notes on where things began. */
    private static String reason(JsonProcessingException e) {
        return Shown.sentence(ASIDES.matcher(e.getOriginalMessage()).replaceAll(""));
    }

    private static ProblemException malformed(String detail, long offset) {
        return new ProblemException(CommonError.MALFORMED_JSON, detail).with("offset", offset);
    }
}
