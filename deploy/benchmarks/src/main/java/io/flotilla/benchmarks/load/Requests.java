package io.flotilla.benchmarks.load;

import io.flotilla.benchmarks.rows.Rows;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Requests as bytes, made before the clock runs. Every lane goes round them, each from another one on.
 *
 * @param rows in each of them
 */
public record Requests(List<Buffer> bytes, int rows) {

    /** PUTs of these rows into the family. */
    public static Requests put(String path, String family, List<Rows> batches) {
        List<Buffer> bytes = batches.stream()
                .map(rows -> put(path, rows.body(family).getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new Requests(bytes, batches.get(0).count());
    }

    private static Buffer put(String path, byte[] body) {
        String head = """
                PUT %s HTTP/1.1\r
                Host: 127.0.0.1\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(path, body.length);
        return Buffer.buffer(head).appendBytes(body);
    }
}
