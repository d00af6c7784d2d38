package io.flotilla.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Somebody who asks, never reads the answer, and hangs up. */
final class Caller {

    private final Socket socket;

    private Caller(Socket socket) {
        this.socket = socket;
    }

    static Caller asking(URL endpoint, String sql) throws IOException {
        String body = new ObjectMapper().writeValueAsString(Map.of("query", sql));
        Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
        socket.getOutputStream()
                .write(("POST /api/query HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                                + body.length() + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.UTF_8));
        return new Caller(socket);
    }

    void hangUp() throws IOException {
        socket.close();
    }
}
