package io.flotilla.soak.proxy;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;

/** One connection through the proxy, and all that can happen to it. */
final class Link {

    private static final int BUFFER = 1 << 16;

    private final Socket client;
    private final Socket server;
    private final Sky sky;

    /** Something was swallowed, so that nothing that follows would be understood. */
    private volatile boolean torn;

    /** The next word of the server answers a COMMIT that the client is not to hear about. */
    private volatile boolean cutting;

    Link(Socket client, Socket server, Sky sky) {
        this.client = client;
        this.server = server;
        this.sky = sky;
    }

    /** Carries what the client says, packet by packet, until either side ends the connection. */
    Void questions() throws IOException, InterruptedException {
        try (client;
                server) {
            askUntilTheEnd();
            sky.awaitEndOfBlackHole();
        }
        return null;
    }

    /** Carries what the server says, until either side ends the connection. */
    Void answers() throws IOException, InterruptedException {
        try (client;
                server) {
            answerUntilTheEnd();
            sky.awaitEndOfBlackHole();
        }
        return null;
    }

    private void askUntilTheEnd() throws IOException {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream(), BUFFER));
            OutputStream out = server.getOutputStream();
            for (Packet packet = Packet.read(in); reachesServer(packet); packet = Packet.read(in)) {
                if (passes()) {
                    out.write(packet.bytes());
                }
            }
        } catch (EOFException | SocketException end) {
            // Both are how a connection ends.
        }
    }

    private void answerUntilTheEnd() throws IOException {
        try {
            byte[] buffer = new byte[BUFFER];
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int read = in.read(buffer); read >= 0 && !cutting; read = in.read(buffer)) {
                if (passes()) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (SocketException end) {
            // That is how a connection ends that was cut.
        }
    }

    private boolean reachesServer(Packet packet) {
        if (!packet.commits() || !sky.cuts()) {
            return true;
        }
        cutting = sky.weather() == Weather.CUT_AFTER_COMMIT;
        return cutting;
    }

    private boolean passes() {
        torn |= sky.weather() == Weather.BLACK_HOLE;
        return !torn;
    }
}
