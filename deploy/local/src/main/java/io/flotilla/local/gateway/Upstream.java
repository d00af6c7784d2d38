package io.flotilla.local.gateway;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.service.ServicePaths;
import io.flotilla.local.fleet.ServiceName;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;

/** The way to one service: what is rewritten on the way in and out, and what is answered when the service is not there. */
final class Upstream implements ProxyInterceptor {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ServiceName service;
    private final RequestOptions address;
    private final HttpProxy proxy;

    Upstream(ServiceName service, InetSocketAddress address, HttpClient client) {
        this.service = service;
        this.address = new RequestOptions().setHost(address.getHostString()).setPort(address.getPort());
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> connect(context.client()))
                .addInterceptor(this);
    }

    /** Passes on a request whose path is canonical and has a route. */
    void pass(HttpServerRequest request) {
        proxy.handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        String requestId = RequestId.of(request.proxiedRequest());
        rewrite(request, requestId);
        return context.sendRequest()
                .recover(cause -> Future.succeededFuture(answer(request, unavailable(request, cause), requestId)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        // Hop by hop: what the service does with its connection says nothing about the caller's.
        context.response().headers().remove(HttpHeaders.CONNECTION).remove(HttpHeaders.KEEP_ALIVE);
        return context.sendResponse();
    }

    private static void rewrite(ProxyRequest request, String requestId) {
        HttpServerRequest original = request.proxiedRequest();
        String path = CanonicalPath.parse(original.path()).orElseThrow().toString();
        request.setURI(original.query() == null ? path : path + "?" + original.query());
        MultiMap headers = request.headers();
        // The gateway has already told the caller to go on.
        headers.remove(HttpHeaders.EXPECT).remove("Forwarded");
        headers.set(ServicePaths.REQUEST_ID, requestId);
        String before = headers.get("X-Forwarded-For");
        String caller = original.remoteAddress().hostAddress();
        headers.set("X-Forwarded-For", before == null ? caller : before + ", " + caller);
        headers.set("X-Forwarded-Proto", original.scheme());
        if (original.authority() != null) {
            headers.set("X-Forwarded-Host", original.authority().toString());
        }
    }

    private Future<HttpClientRequest> connect(HttpClient client) {
        return client.request(new RequestOptions(address))
                .recover(cause -> Future.failedFuture(new NotReachedException(service, cause)));
    }

    private ProblemException unavailable(ProxyRequest request, Throwable cause) {
        if (cause instanceof NotReachedException) {
            return new ProblemException(
                            CommonError.UPSTREAM_UNAVAILABLE,
                            "The %s service is not running at the moment; nothing was done, try again"
                                    .formatted(service))
                    .retryAfter(RETRY_AFTER);
        }
        ProblemException lost = new ProblemException(
                        CommonError.UPSTREAM_UNAVAILABLE,
                        "The %s service ended before it answered; look whether the request was carried out before trying again"
                                .formatted(service))
                .retryAfter(RETRY_AFTER);
        return READING.contains(request.getMethod()) ? lost : lost.with("outcome", "unknown");
    }

    private static ProxyResponse answer(ProxyRequest request, ProblemException problem, String requestId) {
        ProblemAnswer answer = ProblemAnswer.of(problem, requestId);
        ProxyResponse response = request.release().response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        return response.setBody(Body.body(answer.body()));
    }
}
