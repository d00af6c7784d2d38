package io.flotilla.ingest.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.json.Shown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;

/** The answer to a bulk request: what became of each action, in their order. */
public final class BulkAnswer {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int CREATED = 201;

    private final JsonGenerator json;
    private final String idPrefix = UUID.randomUUID().toString().replace("-", "") + "-";
    private int number;

    private BulkAnswer(JsonGenerator json) {
        this.json = json;
    }

    /** The answer in UTF-8. */
    public static byte[] to(BulkRequest request, Duration took) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            new BulkAnswer(json).write(request, took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(BulkRequest request, Duration took) throws IOException {
        json.writeStartObject();
        json.writeNumberField("took", took.toMillis());
        json.writeBooleanField("errors", request.hasRefusals());
        json.writeArrayFieldStart("items");
        for (BulkItem item : request.items()) {
            write(item);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(BulkItem item) throws IOException {
        ActionLine action = item.action();
        json.writeStartObject();
        json.writeObjectFieldStart(action.verb());
        json.writeStringField("_index", action.index() == null ? "" : Shown.text(action.index()));
        json.writeStringField("_id", action.id() == null ? idPrefix + number++ : action.id());
        if (item.refusal().isPresent()) {
            writeRefusal(item.refusal().get());
        } else {
            writeSuccess();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** What some clients insist on beside the status means nothing here, and is always the same. */
    private void writeSuccess() throws IOException {
        json.writeNumberField("_version", 1);
        json.writeStringField("result", "created");
        json.writeNumberField("status", CREATED);
    }

    /** Shippers log the reason and nothing else, so the place stands in it. */
    private void writeRefusal(ProblemException refusal) throws IOException {
        boolean placed = refusal.pointer() != null && !refusal.pointer().isEmpty();
        json.writeNumberField("status", ItemStatus.of(refusal.code()));
        json.writeObjectFieldStart("error");
        json.writeStringField("type", refusal.code().name());
        json.writeStringField("reason", placed ? refusal.pointer() + ": " + refusal.detail() : refusal.detail());
        json.writeEndObject();
    }
}
