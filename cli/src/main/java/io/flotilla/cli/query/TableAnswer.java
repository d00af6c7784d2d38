package io.flotilla.cli.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flotilla.cli.terminal.Amount;
import io.flotilla.cli.terminal.Cell;
import io.flotilla.cli.terminal.TablePrinter;
import io.flotilla.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The rows as an aligned table. */
final class TableAnswer implements AnswerPrinter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonFactory JSON = MAPPER.getFactory();

    private final Terminal terminal;
    private TablePrinter table;

    TableAnswer(Terminal terminal) {
        this.terminal = terminal;
    }

    /** One object of the stream: a row, or, if it is the last one, the trailer. */
    private record Row(List<String> names, List<Cell> cells, ObjectNode nested) {

        private JsonNode asTrailer() {
            ObjectNode trailer = nested.deepCopy();
            int complete = names.indexOf("complete");
            if (complete >= 0 && cells.get(complete).kind() == Cell.Kind.TEXT) {
                trailer.put("complete", Boolean.parseBoolean(cells.get(complete).text()));
            }
            return trailer;
        }
    }

    @Override
    public void print(InputStream body) throws IOException {
        Row last = null;
        try (JsonParser parser = JSON.createParser(body)) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                if (last != null) {
                    print(last);
                }
                last = read(parser);
            }
        } catch (IOException e) {
            finish();
            throw e;
        }
        finish();
        if (last == null) {
            throw new IOException("the answer has no trailer");
        }
        Trailer.check(last.asTrailer());
        long rows = table == null ? 0 : table.rows();
        if (terminal.errIsTerminal() || rows == 0) {
            terminal.say(Amount.of(rows, "row"));
        }
    }

    private void print(Row row) {
        if (table == null) {
            table = new TablePrinter(terminal, row.names);
        }
        table.row(row.cells);
    }

    private void finish() {
        if (table != null) {
            table.end();
        }
    }

    private static Row read(JsonParser parser) throws IOException {
        List<String> names = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        ObjectNode nested = MAPPER.createObjectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            names.add(name);
            switch (parser.nextToken()) {
                case VALUE_NULL -> cells.add(Cell.NULL);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> cells.add(Cell.number(parser.getText()));
                case START_OBJECT, START_ARRAY -> {
                    JsonNode value = parser.readValueAsTree();
                    nested.set(name, value);
                    cells.add(Cell.text(value.toString()));
                }
                default -> cells.add(Cell.text(parser.getText()));
            }
        }
        return new Row(names, cells, nested);
    }
}
