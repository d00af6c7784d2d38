package io.flotilla.cli.query;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flotilla.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The rows, an object a line, as the server sends them; its trailer becomes the exit code. */
record NdjsonAnswer(Terminal terminal) implements AnswerPrinter {

    @Override
    public void print(InputStream body) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 1 << 16);
        String last = lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            terminal.print(last);
            last = line;
            if (!lines.ready()) {
                terminal.flush();
            }
        }
        if (last == null) {
            throw new IOException("the answer has no trailer");
        }
        Trailer.check(JsonMapper.builder().build().readTree(last));
    }
}
