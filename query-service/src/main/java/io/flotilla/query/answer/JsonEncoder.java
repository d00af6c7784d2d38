package io.flotilla.query.answer;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Rows as JSON objects: in {@code {"results":[...]}}, or one a line (NDJSON) with a last line that says whether these were all.
 */
final class JsonEncoder implements RowEncoder {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final AnswerColumns columns;
    private final List<SerializedString> names;
    private final boolean lines;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final JsonGenerator json;
    private final JsonValues values;
    private boolean first = true;

    /** @param lines NDJSON instead of one document */
    JsonEncoder(AnswerColumns columns, boolean lines) {
        this.columns = columns;
        this.names = columns.names().stream().map(SerializedString::new).toList();
        this.lines = lines;
        try {
            this.json = JSON.createGenerator(bytes, JsonEncoding.UTF8).setRootValueSeparator(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.values = new JsonValues(json);
    }

    @Override
    public void begin() {
        if (!lines) {
            raw("{\"results\":[");
        }
    }

    @Override
    public void row(Row row) {
        try {
            if (!first && !lines) {
                json.writeRaw(',');
            }
            first = false;
            json.writeStartObject();
            for (int i = 0; i < columns.count(); i++) {
                json.writeFieldName(names.get(i));
                values.write(row.getValue(i), columns.kinds().get(i));
            }
            json.writeEndObject();
            if (lines) {
                json.writeRaw('\n');
            }
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end(long rows) {
        raw(lines ? "{\"complete\":true,\"rows\":" + rows + "}\n" : "]}");
    }

    @Override
    public Optional<Buffer> fail(byte[] problem, long rows) {
        String document = new String(problem, StandardCharsets.UTF_8);
        bytes.reset();
        raw(
                lines
                        ? "{\"complete\":false,\"rows\":" + rows + ",\"error\":" + document + "}\n"
                        : "],\"error\":" + document + "}");
        return Optional.of(take());
    }

    @Override
    public int size() {
        return bytes.size();
    }

    @Override
    public Buffer take() {
        Buffer taken = Buffer.buffer(bytes.toByteArray());
        bytes.reset();
        return taken;
    }

    private void raw(String text) {
        try {
            json.writeRaw(text);
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
