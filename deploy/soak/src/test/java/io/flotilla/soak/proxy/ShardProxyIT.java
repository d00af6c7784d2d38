package io.flotilla.soak.proxy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Both ends are the test's own: it is the client, and it is the server. */
@Timeout(120)
class ShardProxyIT {

    private static final int BOUND_MILLIS = 60_000;
    private static final int SILENCE_MILLIS = 300;
    private static final byte[] COMMIT = PacketTest.bytes(0, 3, "COMMIT");
    private static final byte[] INSERT = PacketTest.bytes(0, 3, "INSERT INTO t VALUES ('COMMIT')");
    private static final byte[] OK = {1, 2, 3};

    private ServerSocket listening;
    private ShardProxy proxy;

    @BeforeEach
    void start() throws IOException {
        listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        listening.setSoTimeout(BOUND_MILLIS);
        proxy = new ShardProxy(listening.getLocalPort());
    }

    @AfterEach
    void end() throws IOException {
        proxy.close();
        listening.close();
    }

    @Test
    void everythingPassesInClearWeather() throws IOException {
        try (Socket client = connect();
                Socket server = listening.accept()) {
            client.getOutputStream().write(COMMIT);
            assertArrayEquals(COMMIT, read(server, COMMIT.length));
            server.getOutputStream().write(OK);
            assertArrayEquals(OK, read(client, OK.length));
        }
    }

    @Test
    void theEndOfAConnectionPasses() throws IOException {
        try (Socket client = connect();
                Socket server = listening.accept()) {
            client.shutdownOutput();
            assertEquals(-1, server.getInputStream().read());
        }
    }

    @Test
    void everySecondCommitIsCutAfterTheServerHasAnswered() throws IOException {
        proxy.turn(Weather.CUT_AFTER_COMMIT);
        try (Socket client = connect();
                Socket server = listening.accept()) {
            commit(client, server);
            client.getOutputStream().write(INSERT);
            assertArrayEquals(INSERT, read(server, INSERT.length));
            client.getOutputStream().write(COMMIT);
            assertArrayEquals(COMMIT, read(server, COMMIT.length));
            server.getOutputStream().write(OK);
            assertEquals(-1, client.getInputStream().read());
        }
    }

    @Test
    void everySecondCommitIsCutBeforeItReachesTheServer() throws IOException {
        proxy.turn(Weather.CUT_BEFORE_COMMIT);
        try (Socket client = connect();
                Socket server = listening.accept()) {
            commit(client, server);
            client.getOutputStream().write(INSERT);
            client.getOutputStream().write(COMMIT);
            assertArrayEquals(INSERT, read(server, INSERT.length));
            assertEquals(-1, server.getInputStream().read());
            assertEquals(-1, client.getInputStream().read());
        }
    }

    @Test
    void aBlackHoleSwallowsBothWaysAndSuchAConnectionStaysSilent() throws IOException {
        try (Socket client = connect();
                Socket server = listening.accept()) {
            commit(client, server);
            proxy.turn(Weather.BLACK_HOLE);
            client.getOutputStream().write(COMMIT);
            server.getOutputStream().write(OK);
            assertSilent(client);
            assertSilent(server);
            proxy.turn(Weather.CLEAR);
            client.getOutputStream().write(COMMIT);
            assertSilent(server);
        }
    }

    @Test
    void theEndOfAConnectionPassesOnlyAfterTheBlackHole() throws IOException {
        try (Socket client = connect();
                Socket server = listening.accept()) {
            commit(client, server);
            proxy.turn(Weather.BLACK_HOLE);
            client.shutdownOutput();
            assertSilent(server);
            proxy.turn(Weather.CLEAR);
            server.setSoTimeout(BOUND_MILLIS);
            assertEquals(-1, server.getInputStream().read());
        }
    }

    @Test
    void aBlackHoleTakesNewConnectionsAndLetsThemThroughAfterwards() throws IOException {
        proxy.turn(Weather.BLACK_HOLE);
        try (Socket client = connect()) {
            assertSilent(client);
            proxy.turn(Weather.CLEAR);
            try (Socket server = listening.accept()) {
                commit(client, server);
            }
        }
    }

    @Test
    void aServerThatIsAwayEndsTheConnection() throws IOException {
        listening.close();
        try (Socket client = connect()) {
            assertEquals(-1, client.getInputStream().read());
        }
    }

    @Test
    void waitsInVainForACommitThatDoesNotCome() throws InterruptedException {
        assertEquals(false, proxy.awaitCommit(Duration.ofMillis(SILENCE_MILLIS)));
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(BOUND_MILLIS);
        return client;
    }

    private static void commit(Socket client, Socket server) throws IOException {
        client.setSoTimeout(BOUND_MILLIS);
        client.getOutputStream().write(COMMIT);
        assertArrayEquals(COMMIT, read(server, COMMIT.length));
        server.getOutputStream().write(OK);
        assertArrayEquals(OK, read(client, OK.length));
    }

    private static byte[] read(Socket socket, int length) throws IOException {
        socket.setSoTimeout(BOUND_MILLIS);
        byte[] bytes = new byte[length];
        new DataInputStream(socket.getInputStream()).readFully(bytes);
        return bytes;
    }

    private static void assertSilent(Socket socket) throws IOException {
        socket.setSoTimeout(SILENCE_MILLIS);
        assertThrows(SocketTimeoutException.class, () -> socket.getInputStream().read());
    }
}
