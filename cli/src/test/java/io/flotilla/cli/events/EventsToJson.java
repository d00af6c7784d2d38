package io.flotilla.cli.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.TypeInference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads whole texts as the command would read files. */
final class EventsToJson {

    private EventsToJson() {}

    /** The inferred schema, as {@code --schema} takes it. */
    static String schema(Format format, String text) throws IOException {
        return infer(format, text).stream()
                .map(field -> field.name() + ":" + field.type())
                .collect(Collectors.joining(","));
    }

    /** Every event as it would be sent with the inferred schema. */
    static List<String> events(Format format, String text) throws IOException {
        return events(format, text, new Schema(infer(format, text)));
    }

    static List<String> events(Format format, String text, Schema schema) throws IOException {
        List<String> events = new ArrayList<>();
        try (EventReader reader = format.read(stream(text), name -> name)) {
            while (reader.next()) {
                StringWriter json = new StringWriter();
                try (JsonGenerator out = new JsonFactory().createGenerator(json)) {
                    reader.copyTo(out, schema);
                }
                events.add(reader.record() + "@" + reader.line() + " " + json);
            }
        }
        return events;
    }

    private static List<Field> infer(Format format, String text) throws IOException {
        TypeInference inference = new TypeInference();
        try (EventReader reader = format.read(stream(text), name -> name)) {
            while (reader.next()) {
                reader.observe(inference);
            }
        }
        return inference.fields();
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
