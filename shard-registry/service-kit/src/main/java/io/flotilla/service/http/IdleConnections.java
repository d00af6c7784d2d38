package io.flotilla.service.http;

import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Closes connections on which no request arrives in time. A time-out of the server would count bytes, so that a head which comes a byte at
 * a time lasts for ever, and would cut off answers that take long to begin; a request that is under way is never touched here.
 *
 * <p>Until its first request has a head, nobody but its event loop knows a connection: every loop looks at its own, once a second.
 */
@ApplicationScoped
class IdleConnections {

    private static final AttributeKey<Long> FIRST_SEEN = AttributeKey.valueOf("flotilla-first-seen");

    private final Vertx vertx;
    private final long headNanos;
    private final long keepAliveNanos;
    private final List<Future<?>> rounds = new ArrayList<>();

    IdleConnections(Vertx vertx, ConnectionConfig config) {
        this.vertx = vertx;
        this.headNanos = positive("head-timeout", config.headTimeout());
        this.keepAliveNanos = positive("keep-alive", config.keepAlive());
    }

    void begin(@Observes StartupEvent start) {
        for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
            if (loop instanceof SingleThreadEventLoop own) {
                rounds.add(own.scheduleWithFixedDelay(() -> round(own), 1, 1, TimeUnit.SECONDS));
            }
        }
    }

    void end(@Observes ShutdownEvent stop) {
        rounds.forEach(round -> round.cancel(false));
    }

    /** Closing takes a connection out of what is looked at, so that comes afterwards. */
    private void round(SingleThreadEventLoop loop) {
        long now = System.nanoTime();
        List<Channel> overdue = new ArrayList<>();
        loop.registeredChannelsIterator().forEachRemaining(channel -> {
            if (speaksHttp(channel) && isOverdue(channel, now)) {
                overdue.add(channel);
            }
        });
        overdue.forEach(Channel::close);
    }

    /** Whether the channel was accepted by an HTTP server, and has not become something else since. */
    private static boolean speaksHttp(Channel channel) {
        return channel.parent() != null && channel.pipeline().get(HttpRequestDecoder.class) != null;
    }

    private boolean isOverdue(Channel channel, long now) {
        ConnectionGuard guard = channel.pipeline().get(ConnectionGuard.class);
        if (guard != null) {
            return guard.isIdle() && now - guard.idleSince() > keepAliveNanos;
        }
        Long seen = channel.attr(FIRST_SEEN).setIfAbsent(now);
        return seen != null && now - seen > headNanos;
    }

    private static long positive(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("flotilla.connections." + name + " must be more than nothing");
        }
        return time.toNanos();
    }
}
