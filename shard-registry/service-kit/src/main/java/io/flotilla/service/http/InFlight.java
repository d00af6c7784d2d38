package io.flotilla.service.http;

import io.flotilla.api.service.ServicePaths;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests from their head to the last byte of their answer, or until their connection is gone. The calls that only ask about the
 * service are no work and do not count. Thread-safe.
 */
@Singleton
public class InFlight {

    private static final Set<String> QUESTIONS = Set.of(
            ServicePaths.STATUS, ServicePaths.VERSION, ServicePaths.PREPARE_FOR_DEPLOY, ServicePaths.READY_FOR_DEPLOY);

    private final LongAdder requests = new LongAdder();

    /** Whether a request for this target, path and query as sent, counts. */
    static boolean isWork(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return !QUESTIONS.contains(path) && !path.startsWith("/q/");
    }

    /** One more. */
    public void began() {
        requests.increment();
    }

    /** One less. */
    public void ended() {
        requests.decrement();
    }

    /** How many there are. */
    public long count() {
        return requests.sum();
    }
}
