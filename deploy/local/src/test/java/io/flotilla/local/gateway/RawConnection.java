package io.flotilla.local.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A TCP connection on which a test writes an HTTP request byte by byte, as no client library would. */
final class RawConnection implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    RawConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    RawConnection send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return this;
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    /** The status of the next answer, whose headers are read and forgotten. */
    int status() throws IOException {
        String line = in.readLine();
        int status = Integer.parseInt(line.split(" ")[1]);
        while (!in.readLine().isEmpty()) {
            // The headers of this answer.
        }
        return status;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
