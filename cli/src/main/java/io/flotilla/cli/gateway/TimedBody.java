package io.flotilla.cli.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer as a stream whose every wait is bounded; the client's own stream waits for ever. Holds one piece at a time,
 * so a slow reader slows the sender. The client's threads call the subscriber's methods, one thread reads.
 */
final class TimedBody extends InputStream implements BodySubscriber<TimedBody> {

    /** What the client hands over: some bytes, the end, or a failure. */
    private record Piece(List<ByteBuffer> buffers, Throwable failure) {
        private static final Piece END = new Piece(null, null);
    }

    private final Duration timeout;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private volatile Subscription subscription;
    private Piece current = new Piece(List.of(), null);
    private int next;

    TimedBody(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public CompletionStage<TimedBody> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
        subscription = newSubscription;
        newSubscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        pieces.add(new Piece(buffers, null));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(null, failure));
    }

    @Override
    public void onComplete() {
        pieces.add(Piece.END);
    }

    @Override
    public int read() throws IOException {
        ByteBuffer buffer = filled();
        return buffer == null ? -1 : buffer.get() & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = filled();
        if (buffer == null) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    @Override
    public void close() {
        Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }

    /** A buffer with bytes left, or null at the end. */
    private ByteBuffer filled() throws IOException {
        while (current != Piece.END) {
            while (next < current.buffers.size()) {
                ByteBuffer buffer = current.buffers.get(next);
                if (buffer.hasRemaining()) {
                    return buffer;
                }
                next++;
            }
            advance();
        }
        return null;
    }

    private void advance() throws IOException {
        Piece piece = take();
        if (piece == null) {
            close();
            throw new HttpTimeoutException("nothing more of the answer came within " + Timeouts.inWords(timeout));
        }
        if (piece.failure != null) {
            throw new IOException("the answer broke off", piece.failure);
        }
        current = piece;
        next = 0;
        if (piece != Piece.END) {
            subscription.request(1);
        }
    }

    private Piece take() throws IOException {
        try {
            return pieces.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
