package io.flotilla.deploy.redeploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.deploy.haproxy.RawConnection;
import io.flotilla.process.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Clients that call without a pause and send nothing twice. What is not answered as it should be is a failure. */
public final class ConstantLoad implements AutoCloseable {

    private static final int WRITERS = 4;
    private static final Duration PACE = Duration.ofMillis(15);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Entrance entrance;
    private final String family;
    private final AtomicInteger puts = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean over;

    private ConstantLoad(Entrance entrance, String family) {
        this.entrance = entrance;
        this.family = family;
    }

    /** Makes the family, and goes on until it is closed. */
    public static ConstantLoad start(Entrance entrance, String family) throws IOException {
        ConstantLoad load = new ConstantLoad(entrance, family);
        load.answer("PUT", "/api/log", "{\"family\":\"" + family + "\",\"schema\":{\"n\":\"int\"},\"logs\":[]}");
        for (int i = 0; i < WRITERS; i++) {
            load.client(load::put);
        }
        load.client(load::query);
        load.client(load::version);
        load.clients.forEach(Thread::start);
        return load;
    }

    private void client(Request request) {
        clients.add(new Thread(() -> callAgainAndAgain(request), "client " + clients.size()));
    }

    private void callAgainAndAgain(Request request) {
        RawConnection connection = null;
        while (!over) {
            try {
                if (connection == null) {
                    connection = entrance.connect();
                }
                RawConnection.Answer answer = request.on(connection);
                if (answer.status() != 200) {
                    failures.add(answer.status() + " " + answer.body());
                }
                if (answer.last()) {
                    connection.close();
                    connection = null;
                }
            } catch (IOException e) {
                failures.add(e.toString());
                connection = null;
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private RawConnection.Answer put(RawConnection connection) throws IOException {
        String body = "{\"family\":\"%s\",\"schema\":{\"n\":\"int\"},\"logs\":[{\"n\":%d}]}"
                .formatted(family, puts.incrementAndGet());
        return connection.call("PUT", "/api/log", body);
    }

    private RawConnection.Answer query(RawConnection connection) throws IOException {
        reads.incrementAndGet();
        return connection.call("POST", "/api/query", "{\"query\":\"SELECT MAX(id) AS n FROM " + family + "\"}");
    }

    private RawConnection.Answer version(RawConnection connection) throws IOException {
        reads.incrementAndGet();
        return connection.call("GET", "/version", "");
    }

    /** How many PUTs have been sent. */
    public int puts() {
        return puts.get();
    }

    public int reads() {
        return reads.get();
    }

    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Goes on until so many PUTs have been sent. */
    public void awaitPuts(int count) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (puts.get() < count && deadline.pause()) {
            // The clients do it.
        }
    }

    /** How many rows the family has now. */
    public int rows() throws IOException {
        String body = answer("POST", "/api/query", "{\"query\":\"SELECT COUNT(*) AS n FROM " + family + "\"}");
        return new ObjectMapper().readTree(body).at("/results/0/n").asInt();
    }

    private String answer(String method, String path, String body) throws IOException {
        try (RawConnection connection = entrance.connect()) {
            RawConnection.Answer answer = connection.call(method, path, body);
            if (answer.status() != 200) {
                throw new IOException(method + " " + path + ": " + answer.status() + " " + answer.body());
            }
            return answer.body();
        }
    }

    @Override
    public void close() {
        over = true;
        Deadline deadline = Deadline.in(PATIENCE);
        while (clients.stream().anyMatch(Thread::isAlive) && deadline.pause()) {
            // Each ends after its answer.
        }
    }

    /** Where new connections come from. */
    @FunctionalInterface
    public interface Entrance {
        RawConnection connect() throws IOException;
    }

    @FunctionalInterface
    private interface Request {
        RawConnection.Answer on(RawConnection connection) throws IOException;
    }
}
