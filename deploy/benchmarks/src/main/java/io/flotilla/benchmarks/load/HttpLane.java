package io.flotilla.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;

/**
 * A keep-alive connection on a bare socket. It resends nothing, and any answer but a full receipt is a failure, except for 429 where
 * that may come.
 */
public final class HttpLane extends AsyncLane {

    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;

    private final NetSocket socket;
    private final Requests requests;
    private final String receipt;
    private final boolean mayBeRefused;
    private HttpAnswer answer;
    private Promise<Integer> answered = Promise.promise();
    private int next;

    private HttpLane(NetSocket socket, Requests requests, boolean mayBeRefused, int first) {
        this.socket = socket;
        this.requests = requests;
        this.receipt = "\"accepted\":" + requests.rows();
        this.mayBeRefused = mayBeRefused;
        this.next = first;
        socket.handler(this::received);
        socket.closeHandler(closed -> answered.tryFail("the connection was closed"));
        socket.exceptionHandler(answered::tryFail);
    }

    /** Lanes to a port of this machine. */
    public static Lane.Opener to(Vertx vertx, int port, Requests requests) {
        return to(vertx, port, requests, false);
    }

    /** Lanes to a port of this machine that may answer 429. */
    public static Lane.Opener toBusy(Vertx vertx, int port, Requests requests) {
        return to(vertx, port, requests, true);
    }

    private static Lane.Opener to(Vertx vertx, int port, Requests requests, boolean mayBeRefused) {
        return number -> vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true))
                .connect(port, "127.0.0.1")
                .map(socket -> new HttpLane(socket, requests, mayBeRefused, number * 7));
    }

    @Override
    Future<Integer> send() {
        answer = new HttpAnswer();
        answered = Promise.promise();
        socket.write(requests.bytes().get(next++ % requests.bytes().size()));
        return answered.future();
    }

    private void received(Buffer bytes) {
        if (!answer.take(bytes)) {
            return;
        }
        if (answer.status() == OK && answer.contains(receipt)) {
            answered.complete(requests.rows());
        } else if (answer.status() == TOO_MANY_REQUESTS && mayBeRefused) {
            answered.complete(REFUSED);
        } else {
            answered.fail(answer.toString());
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
