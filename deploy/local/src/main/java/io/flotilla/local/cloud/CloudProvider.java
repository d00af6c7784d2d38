package io.flotilla.local.cloud;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** The stand-in over HTTP: {@code GET /servers} lists addresses, {@code GET /{ip}} says how that server is. */
public final class CloudProvider {

    private static final String LIST = "/servers";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_ALLOWED = 405;

    private CloudProvider() {}

    /**
     * Listens on an address; lives as long as the Vert.x instance. The future holds the port, or fails when the address is taken.
     *
     * @param port 0 for any free one
     */
    public static Future<Integer> listen(Vertx vertx, String host, int port) {
        return vertx.createHttpServer()
                .requestHandler(CloudProvider::answer)
                .listen(port, host)
                .map(HttpServer::actualPort);
    }

    private static void answer(HttpServerRequest request) {
        boolean reading = HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
        if (!reading) {
            send(request, NOT_ALLOWED, error("only GET"));
        } else if (LIST.equals(request.path())) {
            send(request, 200, new JsonArray(CloudFigures.addresses()).encode());
        } else {
            Map<String, String> figures = CloudFigures.at(request.path().substring(1), System.currentTimeMillis());
            send(
                    request,
                    figures == null ? BAD_REQUEST : 200,
                    figures == null ? error("there is no such server") : new JsonObject(Map.copyOf(figures)).encode());
        }
    }

    private static String error(String text) {
        return new JsonObject().put("error", text).encode();
    }

    private static void send(HttpServerRequest request, int status, String body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body);
    }
}
