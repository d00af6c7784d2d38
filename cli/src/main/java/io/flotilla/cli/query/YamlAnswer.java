package io.flotilla.cli.query;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.flotilla.cli.output.Format;
import io.flotilla.cli.output.Printer;
import io.flotilla.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;

/** The rows as one YAML list, an element at a time; the trailer of the answer becomes the exit code. */
record YamlAnswer(Terminal terminal) implements AnswerPrinter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public void print(InputStream body) throws IOException {
        Printer printer = new Printer(terminal);
        long rows = 0;
        try (MappingIterator<JsonNode> objects =
                MAPPER.readerFor(JsonNode.class).readValues(body)) {
            JsonNode last = null;
            while (objects.hasNextValue()) {
                if (last != null) {
                    printer.print(
                            Format.YAML, JsonNodeFactory.instance.arrayNode().add(last));
                    rows++;
                }
                last = objects.nextValue();
            }
            if (last == null) {
                throw new IOException("the answer has no trailer");
            }
            if (rows == 0) {
                terminal.print("[]");
            }
            Trailer.check(last);
        }
    }
}
