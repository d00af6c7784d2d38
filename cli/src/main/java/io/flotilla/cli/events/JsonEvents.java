package io.flotilla.cli.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.TypeInference;
import io.flotilla.api.schema.TypeInference.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;

/** A JSON array of objects, or objects one after the other, as in NDJSON. */
final class JsonEvents implements EventReader {

    private static final int LONGEST_STRING = 256 * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private final JsonParser parser;
    private final UnaryOperator<String> rename;
    private boolean started;
    private boolean array;
    private long record;
    private int line = 1;

    JsonEvents(InputStream in, UnaryOperator<String> rename) throws IOException {
        this.parser = JSON.createParser(in);
        this.rename = rename;
    }

    @Override
    public boolean next() throws IOException {
        JsonToken token = nextToken();
        if (!started) {
            started = true;
            array = token == JsonToken.START_ARRAY;
            token = array ? nextToken() : token;
        }
        if (array && token == JsonToken.END_ARRAY) {
            if (nextToken() != null) {
                line = parser.currentTokenLocation().getLineNr();
                throw malformed("something follows the end of the JSON array");
            }
            return false;
        }
        if (token == null) {
            return false;
        }
        record++;
        line = parser.currentTokenLocation().getLineNr();
        if (token != JsonToken.START_OBJECT) {
            throw malformed("an event is a JSON object, and this is " + words(token));
        }
        return true;
    }

    @Override
    public long record() {
        return record;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public void observe(TypeInference inference) throws IOException {
        while (nextToken() != JsonToken.END_OBJECT) {
            String name = rename.apply(parser.currentName());
            JsonToken token = nextToken();
            Kind kind = kindOf(token);
            String text = kind == Kind.STRUCTURE ? null : text();
            if (kind == Kind.STRUCTURE) {
                skipChildren();
            }
            try {
                inference.observe(name, kind, text);
            } catch (ProblemException e) {
                throw MalformedEventException.unusableName(record, line, e.detail(), name);
            }
        }
    }

    @Override
    public void copyTo(JsonGenerator out, Schema schema) throws IOException {
        out.writeStartObject();
        for (int depth = 1; depth > 0; ) {
            JsonToken token = nextToken();
            switch (token) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                default -> {}
            }
            copy(token, out, depth == 1);
        }
    }

    /** Numbers are copied as they are spelled: no double comes between, so none is rounded. */
    private void copy(JsonToken token, JsonGenerator out, boolean topLevel) throws IOException {
        switch (token) {
            case START_OBJECT -> out.writeStartObject();
            case END_OBJECT -> out.writeEndObject();
            case START_ARRAY -> out.writeStartArray();
            case END_ARRAY -> out.writeEndArray();
            case FIELD_NAME -> out.writeFieldName(topLevel ? rename.apply(parser.currentName()) : parser.currentName());
            case VALUE_STRING -> out.writeString(text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(text());
            case VALUE_TRUE, VALUE_FALSE -> out.writeBoolean(token == JsonToken.VALUE_TRUE);
            default -> out.writeNull();
        }
    }

    @Override
    public void skip() throws IOException {
        skipChildren();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private JsonToken nextToken() throws IOException {
        try {
            return parser.nextToken();
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private String text() throws IOException {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private void skipChildren() throws IOException {
        try {
            parser.skipChildren();
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private RuntimeException explained(IOException e) throws IOException {
        if (e instanceof JsonEOFException) {
            return malformed("the file ends too early: its last event or array is not closed");
        }
        if (e instanceof JsonProcessingException json) {
            line = json.getLocation() == null ? line : json.getLocation().getLineNr();
            return malformed(
                    e instanceof StreamConstraintsException
                            ? json.getOriginalMessage()
                            : "this is not JSON: " + json.getOriginalMessage());
        }
        throw e;
    }

    private MalformedEventException malformed(String message) {
        return new MalformedEventException(record, line, message);
    }

    private static Kind kindOf(JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> Kind.NULL;
            case VALUE_NUMBER_INT -> Kind.INTEGER;
            case VALUE_NUMBER_FLOAT -> Kind.FRACTION;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            case VALUE_STRING -> Kind.STRING;
            default -> Kind.STRUCTURE;
        };
    }

    private static String words(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default -> "'" + token.asString() + "'";
        };
    }
}
