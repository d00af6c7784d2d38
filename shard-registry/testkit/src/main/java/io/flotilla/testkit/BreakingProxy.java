package io.flotilla.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a service and a server, and breaks the connection on which the client says a certain word; the empty word is in
 * everything it says.
 */
public final class BreakingProxy implements AutoCloseable {

    /** What happens at the word. */
    public enum Break {
        NEVER,
        /** The server never hears it; the connection ends. */
        BEFORE,
        /** The server hears it and does it, but the connection ends before the client hears the answer. */
        AFTER,
        /** The server never hears it; the connection stays, but carries nothing any more. */
        SILENCE,
        /** The same, and from then on nothing passes on any other connection either. */
        BLACK_HOLE
    }

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String host;
    private final int port;
    private final String word;
    private volatile Break how = Break.NEVER;
    private volatile boolean once;
    private volatile boolean blackHole;

    /** Listens on a port of its own, and goes on to the server at this address. */
    public BreakingProxy(String host, int port, String word) throws IOException {
        this.host = host;
        this.port = port;
        this.word = word;
        threads.submit(this::accept);
    }

    /** Where it listens, on the loopback address. */
    public int port() {
        return listening.getLocalPort();
    }

    /** From now on, every connection at the word. */
    public void breaks(Break next) {
        blackHole = false;
        how = next;
        once = false;
    }

    /** The next connection at the word, and none after it. */
    public void breaksOnce(Break next) {
        how = next;
        once = true;
    }

    private Void accept() throws IOException {
        while (true) {
            new Connection(listening.accept(), new Socket(host, port)).start();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile Break broken = Break.NEVER;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() {
            threads.submit(() -> copy(client, server));
            threads.submit(() -> copy(server, client));
        }

        private Void copy(Socket from, Socket to) throws IOException {
            byte[] buffer = new byte[1 << 16];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (from == client && said(buffer, read)) {
                        broken = how;
                        blackHole |= how == Break.BLACK_HOLE;
                        how = once ? Break.NEVER : how;
                    }
                    if (blackHole) {
                        broken = Break.SILENCE;
                    }
                    if (broken == Break.BEFORE || broken == Break.AFTER && from == server) {
                        return null;
                    }
                    if (broken != Break.SILENCE) {
                        to.getOutputStream().write(buffer, 0, read);
                    }
                }
            }
            return null;
        }

        private boolean said(byte[] buffer, int length) {
            return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(word);
        }
    }
}
