package io.flotilla.benchmarks.rig;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;

/**
 * Answers every request with a receipt and stores nothing: what the load client itself can do. A process of its own, as the service is;
 * it ends with the one that started it, whose end it notices on its standard input.
 */
final class Sink {

    private Sink() {}

    /** @param arguments the port to listen on */
    public static void main(String[] arguments) throws IOException {
        Vertx vertx = Vertx.vertx();
        listen(vertx, Integer.parseInt(arguments[0]));
        while (System.in.read() >= 0) {
            // Nobody writes; the end of the stream is all that counts.
        }
        System.exit(0);
    }

    private static HttpServer listen(Vertx vertx, int port) {
        HttpServer server = vertx.createHttpServer().requestHandler(Sink::answer);
        server.listen(port, "127.0.0.1");
        return server;
    }

    /** The caller says how many rows it wants to see acknowledged. */
    private static void answer(HttpServerRequest request) {
        String rows = request.getParam("rows", "1");
        request.endHandler(read -> request.response()
                .putHeader("content-type", "application/json")
                .end("{\"family\":\"f\",\"accepted\":" + rows + ",\"complete\":true}"));
    }
}
