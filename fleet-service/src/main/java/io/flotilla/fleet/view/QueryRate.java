package io.flotilla.fleet.view;

import io.flotilla.fleet.inventory.Address;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Queries per second, from what a server had counted at the last look at it. */
@ApplicationScoped
class QueryRate {

    private static final double NANOS = 1e9;
    /** Two looks closer than this say little. */
    private static final double SHORTEST_SECONDS = 0.5;

    private final Map<Address, Sample> last = new ConcurrentHashMap<>();

    private record Sample(long questions, long nanos, double rate) {}

    /** To one decimal. At the first look, and after a restart, the average since the server's start. */
    double of(Address server, Observation now) {
        long nanos = System.nanoTime();
        Sample sample = last.compute(server, (same, before) -> next(before, now, nanos));
        return Math.round(sample.rate * 10) / 10.0;
    }

    private static Sample next(Sample before, Observation now, long nanos) {
        if (before == null || now.questions() < before.questions) {
            return new Sample(now.questions(), nanos, (double) now.questions() / Math.max(1, now.uptimeSeconds()));
        }
        double seconds = (nanos - before.nanos) / NANOS;
        return seconds < SHORTEST_SECONDS
                ? before
                : new Sample(now.questions(), nanos, (now.questions() - before.questions) / seconds);
    }
}
