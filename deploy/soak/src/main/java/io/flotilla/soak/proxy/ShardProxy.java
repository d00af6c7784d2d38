package io.flotilla.soak.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens on the loopback address in the place of one MySQL server, which may be away. */
public final class ShardProxy implements AutoCloseable {

    private static final int BACKLOG = 100;

    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final Sky sky = new Sky();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(ShardProxy::daemon);

    /** @param serverPort of the server on the loopback address */
    public ShardProxy(int serverPort) throws IOException {
        this.listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        threads.submit(this::accept);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        return thread;
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    /** From now on, for all connections. Those that lost something in a black hole stay silent for ever. */
    public void turn(Weather weather) {
        sky.turn(weather);
    }

    /** Returns at the moment that the next COMMIT reaches the server; false if none came in time. */
    public boolean awaitCommit(Duration bound) throws InterruptedException {
        return sky.awaitCommit(bound);
    }

    private Void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            open.add(client);
            threads.submit(() -> serve(client));
        }
    }

    private Void serve(Socket client) throws Exception {
        Socket upstream = new Socket();
        open.add(upstream);
        try (client;
                upstream) {
            // Whoever comes into a black hole waits in it, and is let through if it ends before he leaves.
            sky.awaitEndOfBlackHole();
            upstream.connect(server);
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            Link link = new Link(client, upstream, sky);
            threads.submit(link::answers);
            link.questions();
        } finally {
            open.remove(client);
            open.remove(upstream);
        }
        return null;
    }

    /** Ends all connections, too. */
    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
