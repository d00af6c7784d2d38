package io.flotilla.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A real HTTP server in the place of a service, which counts what reaches it. */
final class Backend {

    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;

    Backend(Vertx vertx, Handler<HttpServerRequest> behaviour) {
        server = Waiting.on(vertx.createHttpServer()
                .requestHandler(request -> {
                    requests.incrementAndGet();
                    behaviour.handle(request);
                })
                .listen(0, "127.0.0.1"));
    }

    InetSocketAddress address() {
        return InetSocketAddress.createUnresolved("127.0.0.1", server.actualPort());
    }

    int requests() {
        return requests.get();
    }
}
