package io.flotilla.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.service.sample.Gate;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers that connect and do not get on with it. */
@QuarkusTest
@TestProfile(IdleConnectionsIT.Impatient.class)
@Timeout(120)
class IdleConnectionsIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String STATUS = "GET /status HTTP/1.1\r\nHost: a\r\n\r\n";

    @TestHTTPResource("/")
    URL service;

    /** Does not wait long for heads. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("flotilla.connections.head-timeout", "2s", "flotilla.connections.keep-alive", "3s");
        }
    }

    @Test
    void aThousandHeadsThatTrickleInAreGivenUpAndHoldUpNobody() throws Exception {
        List<RawConnection> slow = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            slow.add(connect().send("GET /status HTTP/1.1\r\nX-Slow: "));
        }
        long end = System.nanoTime() + BOUND.toNanos();
        while (!slow.isEmpty() && System.nanoTime() < end) {
            try (RawConnection other = connect()) {
                assertTrue(other.send(STATUS).answer().startsWith("HTTP/1.1 200"));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            slow.removeIf(connection -> !takes(connection, "x"));
        }
        assertEquals(0, slow.size());
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws Exception {
        try (RawConnection silent = connect()) {
            assertTrue(silent.ends());
        }
    }

    @Test
    void aConnectionIsKeptBetweenRequestsForAWhile() throws Exception {
        try (RawConnection kept = connect()) {
            kept.send(STATUS).answer();
            assertTrue(kept.send(STATUS).answer().startsWith("HTTP/1.1 200"));

            assertTrue(kept.ends());
        }
    }

    @Test
    void anAnswerThatTakesLongIsNotCutOff() throws Exception {
        Gate.close();
        try (RawConnection patient = connect();
                RawConnection idle = connect()) {
            patient.send("GET /gate/whole HTTP/1.1\r\nHost: a\r\n\r\n");
            idle.send(STATUS).answer();
            assertTrue(idle.ends());

            try (RawConnection other = connect()) {
                other.send("POST /gate/open HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")
                        .answer();
            }
            assertTrue(patient.answer().endsWith("done"));
        }
    }

    /** Who was hung up on hears of it at the second write at the latest. */
    private static boolean takes(RawConnection connection, String text) {
        try {
            connection.send(text);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private RawConnection connect() throws IOException {
        return RawConnection.to(service.getPort());
    }
}
