package io.flotilla.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.benchmarks.BenchmarkFailure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One POST whose body is a file of newline-delimited events, and whose answer ends with a summary. */
public final class EventStream {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int READ = 1 << 18;

    private final Vertx vertx;
    private final int port;
    private final String path;

    public EventStream(Vertx vertx, int port, String path) {
        this.vertx = vertx;
        this.port = port;
        this.path = path;
    }

    /** Sends the file; completes with the number of rows of a complete summary. */
    public Future<Integer> send(Path file) {
        HttpClient client = vertx.createHttpClient();
        return client.request(HttpMethod.POST, port, "127.0.0.1", path)
                .compose(request -> vertx.fileSystem()
                        .open(file.toString(), new OpenOptions().setWrite(false).setCreate(false))
                        .compose(events -> request.putHeader("content-type", "application/x-ndjson")
                                .send(events.setReadBufferSize(READ))))
                .compose(answer -> answer.body().map(body -> rows(answer, body)))
                .eventually(() -> client.close());
    }

    private static int rows(HttpClientResponse answer, Buffer body) {
        List<String> lines = body.toString().strip().lines().toList();
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        try {
            JsonNode summary = JSON.readTree(last);
            if (answer.statusCode() == 200 && summary.path("complete").asBoolean()) {
                return summary.path("accepted").intValue();
            }
        } catch (IOException e) {
            throw new BenchmarkFailure("the answer ends with no JSON: " + last, e);
        }
        throw new BenchmarkFailure("the stream was not stored: " + answer.statusCode() + " " + last);
    }
}
