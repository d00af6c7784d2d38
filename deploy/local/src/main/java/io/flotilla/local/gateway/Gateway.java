package io.flotilla.local.gateway;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.local.fleet.ServiceName;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The one origin of the embedded deployment. Streams requests and answers through with back-pressure, sends each request once,
 * and answers with a problem document, not with a lost connection, when the service behind cannot be reached.
 */
public final class Gateway {

    /** Above what 64 busy clients need; more wait in the client's queue. */
    private static final int CONNECTIONS_PER_SERVICE = 512;

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;

    /** Longer than any service lets a request take; a service that is stuck must not hold its callers for ever. */
    private static final int SILENCE_MINUTES = 11;

    /** Family names escaped as UTF-8 take up to 9 bytes a character, and a request line may carry a query string. */
    private static final int MAX_REQUEST_LINE = 16 * 1024;

    private static final int MAX_HEADERS = 32 * 1024;

    private final RouteTable routes;
    private final Map<ServiceName, Upstream> upstreams = new EnumMap<>(ServiceName.class);

    private Gateway(RouteTable routes, HttpClient client, Map<ServiceName, InetSocketAddress> services) {
        this.routes = routes;
        services.forEach((service, address) -> upstreams.put(service, new Upstream(service, address, client)));
    }

    /**
     * Listens on an address, in front of services that need not be there yet; lives as long as the Vert.x instance. The future
     * holds the port, or fails when the address is taken.
     *
     * @param port 0 for any free one
     */
    public static Future<Integer> listen(
            Vertx vertx, String host, int port, Map<ServiceName, InetSocketAddress> services) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                .setIdleTimeout(SILENCE_MINUTES)
                .setIdleTimeoutUnit(TimeUnit.MINUTES)
                .setMaxInitialLineLength(MAX_REQUEST_LINE)
                .setMaxHeaderSize(MAX_HEADERS));
        HttpServerOptions options = new HttpServerOptions()
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(MAX_REQUEST_LINE)
                .setMaxHeaderSize(MAX_HEADERS);
        Gateway gateway = new Gateway(RouteTable.standard(), client, services);
        return vertx.createHttpServer(options)
                .requestHandler(gateway::route)
                .invalidRequestHandler(gateway::refuse)
                .listen(port, host)
                .map(HttpServer::actualPort);
    }

    private void route(HttpServerRequest request) {
        Optional<Upstream> upstream = CanonicalPath.parse(request.path())
                .flatMap(path -> routes.find(request.method().name(), path))
                .map(upstreams::get);
        if (upstream.isPresent()) {
            upstream.get().pass(request);
        } else {
            ProblemAnswer.of(
                            new ProblemException(CommonError.NOT_FOUND, "Nothing is served at this path"),
                            RequestId.of(request))
                    .send(request.response());
        }
    }

    private void refuse(HttpServerRequest malformed) {
        ProblemAnswer.of(InvalidRequest.problem(malformed.decoderResult().cause()), RequestId.of(malformed))
                .sendAndClose(malformed);
    }
}
