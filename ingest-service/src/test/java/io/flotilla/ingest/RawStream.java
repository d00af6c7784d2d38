package io.flotilla.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;

/** A stream of events whose sender pauses, reads and hangs up when a test says so. */
public final class RawStream implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 90_000;

    private final Socket socket;
    private final BufferedReader answer;

    private RawStream(Socket socket) throws IOException {
        this.socket = socket;
        this.answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    /** Sends the head of a request. */
    public static RawStream open(String family, String... headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        RawStream stream = new RawStream(socket);
        stream.write("POST /api/families/" + family + "/logs HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n"
                + String.join("", headers).replace("\n", "\r\n") + "\r\n");
        return stream;
    }

    /** Sends a part of the body. */
    public RawStream send(String text) throws IOException {
        return send(text.getBytes(UTF_8));
    }

    /** Sends a part of the body. */
    public RawStream send(byte[] part) throws IOException {
        write(Integer.toHexString(part.length) + "\r\n");
        socket.getOutputStream().write(part);
        write("\r\n");
        return this;
    }

    /** Ends the body. */
    public RawStream finish() throws IOException {
        write("0\r\n\r\n");
        return this;
    }

    /** The next object of the answer. */
    public JsonNode next() throws IOException {
        for (String line = answer.readLine(); line != null; line = answer.readLine()) {
            if (line.startsWith("{")) {
                return Stream.objects(line).get(0);
            }
        }
        throw new IOException("the answer has ended");
    }

    /** The first object that says this of its lines. */
    public JsonNode awaitLines(long lines) throws IOException {
        JsonNode next = next();
        while (next.path("lines").asLong(-1) != lines) {
            next = next();
        }
        return next;
    }

    /** The last object. */
    public JsonNode summary() throws IOException {
        JsonNode next = next();
        while (next.path("type").asText().equals("progress")) {
            next = next();
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }
}
