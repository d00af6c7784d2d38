package io.flotilla.deploy.redeploy;

import io.flotilla.deploy.haproxy.Balancer;
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
final class ConstantLoad implements AutoCloseable {

    private static final int WRITERS = 4;
    private static final Duration PACE = Duration.ofMillis(15);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Balancer balancer;
    private final String family;
    private final AtomicInteger puts = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean over;

    private ConstantLoad(Balancer balancer, String family) {
        this.balancer = balancer;
        this.family = family;
    }

    static ConstantLoad start(Balancer balancer, String family) {
        ConstantLoad load = new ConstantLoad(balancer, family);
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
                    connection = balancer.connect();
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
    int puts() {
        return puts.get();
    }

    int reads() {
        return reads.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Goes on until so many PUTs have been sent. */
    void awaitPuts(int count) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (puts.get() < count && deadline.pause()) {
            // The clients do it.
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

    @FunctionalInterface
    private interface Request {
        RawConnection.Answer on(RawConnection connection) throws IOException;
    }
}
