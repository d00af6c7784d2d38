package io.flotilla.service.http;

import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.TimeUnit;

/**
 * How long a client that was answered early may go on sending: as long as it does, within limits. The limits are those of nginx's
 * {@code lingering_timeout}, and twice its {@code lingering_time}. Runs on the connection's event loop only.
 */
final class Lingering implements Runnable {

    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final ChannelHandlerContext context;
    private final long end = System.nanoTime() + LONGEST_NANOS;
    private long silenceEnds = System.nanoTime() + SILENCE_NANOS;

    private Lingering(ChannelHandlerContext context) {
        this.context = context;
    }

    /** Closes the connection when its client falls silent or goes on for too long. */
    static Lingering on(ChannelHandlerContext context) {
        Lingering lingering = new Lingering(context);
        lingering.run();
        return lingering;
    }

    /** The client still sends. */
    void heard() {
        silenceEnds = System.nanoTime() + SILENCE_NANOS;
    }

    @Override
    public void run() {
        long now = System.nanoTime();
        long left = Math.min(silenceEnds - now, end - now);
        if (left <= 0) {
            context.close();
        } else if (context.channel().isActive()) {
            context.executor().schedule(this, left, TimeUnit.NANOSECONDS);
        }
    }
}
