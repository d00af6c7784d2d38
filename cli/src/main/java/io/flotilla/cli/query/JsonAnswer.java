package io.flotilla.cli.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flotilla.cli.terminal.Terminal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The one JSON document the server sends, byte for byte, while a parser beside it looks for an {@code error} member. */
record JsonAnswer(Terminal terminal) implements AnswerPrinter {

    private static final JsonFactory JSON = JsonMapper.builder().build().getFactory();

    @Override
    public void print(InputStream body) throws IOException {
        JsonNode error = null;
        try (Echo echo = new Echo(body, terminal);
                JsonParser parser = JSON.createParser(echo)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isError = parser.currentName().equals("error");
                parser.nextToken();
                if (isError) {
                    error = parser.readValueAsTree();
                } else {
                    parser.skipChildren();
                }
            }
            echo.drain();
        } catch (JsonProcessingException e) {
            throw new IOException("the answer is not JSON", e);
        }
        if (error != null) {
            throw Trailer.failure(error);
        }
    }

    /** Writes whatever is read through it, and a last line break if the answer has none. */
    private static final class Echo extends FilterInputStream {

        private final Terminal terminal;
        private byte last = '\n';

        Echo(InputStream in, Terminal terminal) {
            super(in);
            this.terminal = terminal;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("only buffers are read here");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                terminal.write(target, offset, read);
                last = target[offset + read - 1];
            }
            return read;
        }

        void drain() throws IOException {
            byte[] buffer = new byte[1 << 13];
            while (read(buffer, 0, buffer.length) >= 0) {
                // Reading is what writes it.
                continue;
            }
            if (last != '\n') {
                terminal.write(new byte[] {'\n'});
            }
        }
    }
}
