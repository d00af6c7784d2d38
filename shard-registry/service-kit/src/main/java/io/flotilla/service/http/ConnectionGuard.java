package io.flotilla.service.http;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.service.ServicePaths;
import io.flotilla.service.problem.ProblemAnswer;
import io.flotilla.service.request.RequestId;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Sits between the HTTP codec and Vert.x on one HTTP/1 connection, and
 *
 * <ul>
 *   <li>gives every request its id, and every answer the id of its request; counts the requests in flight;
 *   <li>counts the bytes of each body (after decompression) and answers 413 when there are too many;
 *   <li>answers 400 when the framing of a body breaks;
 *   <li>completes errors that somebody answered with a status alone;
 *   <li>closes a connection whose answer said so, and lets a client that is still sending read that answer first: closing with unread bytes
 *       makes the kernel reset the connection, and the answer is lost.
 * </ul>
 */
final class ConnectionGuard extends ChannelDuplexHandler {

    static final String NAME = "flotilla-guard";

    /** A request that has no complete answer yet. */
    private record Exchange(RequestId id, boolean withoutBody, boolean work) {}

    private final InFlight inFlight;
    private final BodyLimit bodyLimit;

    /** In the order of arrival, which is the order of the answers; Vert.x serves only the first. */
    private final Deque<Exchange> unanswered = new ArrayDeque<>(2);

    private long maxBodySize;
    private long bodyBytes;
    private boolean bodyComplete;
    private boolean answering;
    private boolean closeAfterAnswer;
    private boolean closing;
    private long idleSince;
    private Lingering lingering;

    ConnectionGuard(InFlight inFlight, BodyLimit bodyLimit) {
        this.inFlight = inFlight;
        this.bodyLimit = bodyLimit;
    }

    static Optional<ConnectionGuard> of(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase base
                ? Optional.ofNullable(base.channel().pipeline().get(ConnectionGuard.class))
                : Optional.empty();
    }

    /** A request has arrived; called for the first of the connection, which is too early to be seen here. */
    void arrived(String method, String target, String callersId) {
        Exchange exchange = new Exchange(
                RequestId.fromCaller(callersId), HttpMethod.HEAD.name().equals(method), InFlight.isWork(target));
        unanswered.add(exchange);
        if (exchange.work()) {
            inFlight.began();
        }
        maxBodySize = bodyLimit.of(method, target);
        bodyBytes = 0;
        bodyComplete = false;
    }

    /** The answer to the oldest request is complete, or will never be. */
    private RequestId over() {
        Exchange exchange = unanswered.remove();
        idleSince = System.nanoTime();
        if (exchange.work()) {
            inFlight.ended();
        }
        return exchange.id();
    }

    /** The id of the request that is being served. */
    RequestId serving() {
        return unanswered.isEmpty() ? RequestId.random() : unanswered.peek().id();
    }

    /** Whether it waits for a request. */
    boolean isIdle() {
        return unanswered.isEmpty() && !closing;
    }

    /** {@link System#nanoTime} of the end of the last answer. */
    long idleSince() {
        return idleSince;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (closing) {
            discard(context, message);
            return;
        }
        if (message instanceof HttpRequest request) {
            arrived(request.method().name(), request.uri(), request.headers().get(ServicePaths.REQUEST_ID));
        }
        if (message instanceof HttpContent content) {
            if (content.decoderResult().isFailure()) {
                refuse(
                        context,
                        message,
                        InvalidRequest.problemOf(content.decoderResult().cause()));
                return;
            }
            bodyBytes += content.content().readableBytes();
            if (bodyBytes > maxBodySize) {
                refuse(context, message, BodyLimit.exceeded(maxBodySize));
                return;
            }
            bodyComplete = message instanceof LastHttpContent;
        }
        context.fireChannelRead(message);
    }

    private void discard(ChannelHandlerContext context, Object message) {
        if (lingering != null) {
            lingering.heard();
        }
        boolean end = message instanceof LastHttpContent;
        ReferenceCountUtil.release(message);
        if (end) {
            context.close();
        }
    }

    /** Answers for the service if it has not begun to, and tells it that there is no more to come. */
    private void refuse(ChannelHandlerContext context, Object message, ProblemException problem) {
        ReferenceCountUtil.release(message);
        if (unanswered.size() == 1 && !answering) {
            RequestId id = over();
            FullHttpResponse response = ProblemResponse.of(ProblemAnswer.of(problem, id), id);
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            context.writeAndFlush(response);
        }
        closing = true;
        context.fireExceptionCaught(problem);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closing = true;
        while (!unanswered.isEmpty()) {
            over();
        }
        context.fireChannelInactive();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (closing) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        if (message instanceof HttpResponse response && isInterim(response)) {
            context.write(message, promise);
            return;
        }
        Object answer = message instanceof HttpResponse response ? begin(response) : message;
        context.write(answer, message instanceof LastHttpContent ? end(context, promise) : promise);
    }

    private static boolean isInterim(HttpResponse response) {
        return response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private HttpResponse begin(HttpResponse response) {
        answering = true;
        closeAfterAnswer |= response.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
        boolean withoutBody = !unanswered.isEmpty() && unanswered.peek().withoutBody();
        RequestId id = serving();
        if (response instanceof FullHttpResponse full && !withoutBody && ProblemResponse.isMissingIn(full)) {
            return ProblemResponse.completing(full, id);
        }
        response.headers().set(ServicePaths.REQUEST_ID, id.value());
        return response;
    }

    private ChannelPromise end(ChannelHandlerContext context, ChannelPromise promise) {
        answering = false;
        if (!unanswered.isEmpty()) {
            over();
        }
        return closeAfterAnswer
                ? promise.unvoid().addListener(written -> close(context, context.newPromise()))
                : promise;
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        boolean answeredEarly = !bodyComplete && unanswered.isEmpty();
        if (!answeredEarly || !context.channel().isActive() || !(context.channel() instanceof DuplexChannel channel)) {
            context.close(promise);
            return;
        }
        channel.closeFuture().addListener(closed -> promise.trySuccess());
        if (channel.isOutputShutdown()) {
            return;
        }
        closing = true;
        context.flush();
        channel.shutdownOutput();
        channel.config().setAutoRead(true);
        lingering = Lingering.on(context);
    }
}
