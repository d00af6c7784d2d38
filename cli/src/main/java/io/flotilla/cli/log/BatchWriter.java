package io.flotilla.cli.log;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.cli.events.EventReader;
import io.flotilla.cli.events.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Cuts the events of a reader into batches: so many events, or fewer when they are large. */
final class BatchWriter {

    /** Well below what a service accepts as one body, so that one more event still fits. */
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    private static final JsonFactory JSON = new JsonFactory();

    private final FamilyName family;
    private final Schema schema;
    private final int events;

    BatchWriter(FamilyName family, Schema schema, int events) {
        this.family = family;
        this.schema = schema;
        this.events = events;
    }

    /** The next batch, or empty at the end of the file. */
    Optional<Batch> next(EventReader reader) throws IOException {
        if (!reader.next()) {
            return Optional.empty();
        }
        long firstRecord = reader.record();
        int[] lines = new int[events];
        int count = 0;
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator out = JSON.createGenerator(body, JsonEncoding.UTF8)) {
            begin(out);
            do {
                lines[count++] = reader.line();
                reader.copyTo(out, schema);
            } while (count < events && body.size() < LARGEST_BODY && reader.next());
            out.writeEndArray();
            out.writeEndObject();
        }
        return Optional.of(new Batch(body.toByteArray(), firstRecord, Arrays.copyOf(lines, count)));
    }

    private void begin(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("family", family.value());
        out.writeFieldName("schema");
        schema.writeTo(out);
        out.writeArrayFieldStart("logs");
    }
}
