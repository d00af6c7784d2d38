package io.flotilla.cli.query;

import io.flotilla.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;

/** CSV as the server sends it. It has no room for a trailer: an answer that is not complete breaks off. */
record CsvAnswer(Terminal terminal) implements AnswerPrinter {

    @Override
    public void print(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
            terminal.write(buffer, 0, length);
            if (body.available() == 0) {
                terminal.flush();
            }
        }
    }
}
