package io.flotilla.service.http;

import io.flotilla.api.service.ServicePaths;
import io.netty.channel.ChannelPipeline;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Puts a {@link ConnectionGuard} into every server connection.
 *
 * <p>Quarkus keeps the HTTP server to itself, and Vert.x answers what it cannot parse without telling anybody. The one place that sees a
 * connection before its first request is judged is the tracer, so this is one; it traces nothing.
 */
@ApplicationScoped
class ConnectionWatch implements VertxOptionsCustomizer {

    private final InFlight inFlight;
    private final BodyLimit bodyLimit;

    ConnectionWatch(InFlight inFlight, BodyLimit bodyLimit) {
        this.inFlight = inFlight;
        this.bodyLimit = bodyLimit;
    }

    /** The factory setter is deprecated for a service loader, which would reach every Vert.x on the class path. */
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        VertxTracerFactory factory = tracing -> new Tracer();
        options.setTracingOptions(new TracingOptions().setFactory(factory));
    }

    private void watch(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        if (connection instanceof ConnectionBase base && connection instanceof HttpServerConnection server) {
            ChannelPipeline pipeline = base.channel().pipeline();
            if (pipeline.get(ConnectionGuard.NAME) == null) {
                ConnectionGuard guard = new ConnectionGuard(inFlight, bodyLimit);
                guard.arrived(request.method().name(), request.uri(), request.getHeader(ServicePaths.REQUEST_ID));
                pipeline.addBefore("handler", ConnectionGuard.NAME, guard);
                server.invalidRequestHandler(InvalidRequest::answer);
            }
        }
    }

    /** Hears of every request before its handler does. */
    private final class Tracer implements VertxTracer<Object, Object> {

        @Override
        public <R> Object receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tagExtractor) {
            if (request instanceof HttpServerRequest httpRequest) {
                watch(httpRequest);
            }
            return null;
        }
    }
}
