package io.flotilla.query.answer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;

/** Rows as CSV (RFC 4180) with a header row. NULL is nothing between the commas, the empty string is {@code ""}. */
final class CsvEncoder implements RowEncoder {

    private static final String END_OF_LINE = "\r\n";

    private final AnswerColumns columns;
    private final StringBuilder text = new StringBuilder(1024);

    CsvEncoder(AnswerColumns columns) {
        this.columns = columns;
    }

    @Override
    public void begin() {
        for (int i = 0; i < columns.count(); i++) {
            separate(i);
            cell(columns.names().get(i));
        }
        text.append(END_OF_LINE);
    }

    @Override
    public void row(Row row) {
        for (int i = 0; i < columns.count(); i++) {
            separate(i);
            Object value = row.getValue(i);
            if (value != null) {
                cell(text(value, columns.kinds().get(i)));
            }
        }
        text.append(END_OF_LINE);
    }

    @Override
    public void end(long rows) {
        // CSV has no end mark.
    }

    @Override
    public Optional<Buffer> fail(byte[] problem, long rows) {
        return Optional.empty();
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public Buffer take() {
        Buffer taken = Buffer.buffer(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
        return taken;
    }

    private void separate(int column) {
        if (column > 0) {
            text.append(',');
        }
    }

    private void cell(String value) {
        if (!value.isEmpty() && value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')) {
            text.append(value);
            return;
        }
        text.append('"').append(value.replace("\"", "\"\"")).append('"');
    }

    private static String text(Object value, ColumnKind kind) {
        if (kind == ColumnKind.BOOL) {
            long number = ((Number) value).longValue();
            return number == 0 ? "false" : number == 1 ? "true" : Long.toString(number);
        }
        if (value instanceof LocalDateTime time) {
            return TimeText.of(time);
        }
        if (value instanceof Duration time) {
            return TimeText.of(time);
        }
        if (value instanceof Buffer bytes) {
            return Base64.getEncoder().encodeToString(bytes.getBytes());
        }
        if (value instanceof JsonObject object) {
            return object.encode();
        }
        if (value instanceof JsonArray array) {
            return array.encode();
        }
        if (value == Tuple.JSON_NULL) {
            return "null";
        }
        return kind == ColumnKind.DECIMAL || kind == ColumnKind.INTEGER ? ExactNumber.text(value) : value.toString();
    }
}
