package io.flotilla.fleet.console;

import io.flotilla.fleet.OwnContext;
import io.flotilla.mysql.CallersContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * Counts visits. While one batch is being written, the next gathers: however many come at once, there is one transaction at a time, and
 * everybody gets a number of their own.
 */
@ApplicationScoped
class Visitors {

    private static final int ADDRESSES = 500;

    private final VisitorTable table;
    private final OwnContext context;
    private final Map<String, List<UniEmitter<? super Visit>>> waiting = new LinkedHashMap<>();
    private boolean writing;

    Visitors(VisitorTable table, OwnContext context) {
        this.table = table;
        this.context = context;
    }

    /** Counts one visit. It counts even if nobody waits for the result any more. */
    Uni<Visit> count(String address) {
        Executor caller = CallersContext.here();
        return Uni.createFrom()
                .<Visit>emitter(emitter -> enter(address, emitter))
                .emitOn(caller);
    }

    private void enter(String address, UniEmitter<? super Visit> visitor) {
        synchronized (waiting) {
            waiting.computeIfAbsent(address, unseen -> new ArrayList<>()).add(visitor);
            if (writing) {
                return;
            }
            writing = true;
        }
        writeNext();
    }

    private void writeNext() {
        Map<String, List<UniEmitter<? super Visit>>> batch = take();
        if (batch.isEmpty()) {
            return;
        }
        SortedMap<String, Integer> visits = new TreeMap<>();
        batch.forEach((address, visitors) -> visits.put(address, visitors.size()));
        context.run(() -> table.add(visits))
                .onItemOrFailure()
                .invoke((counts, failure) -> writeNext())
                .subscribe()
                .with(
                        counts -> batch.forEach((address, visitors) -> tell(visitors, address, counts)),
                        failure ->
                                batch.values().forEach(visitors -> visitors.forEach(visitor -> visitor.fail(failure))));
    }

    /** The next batch; none ends the writing. */
    private Map<String, List<UniEmitter<? super Visit>>> take() {
        synchronized (waiting) {
            Map<String, List<UniEmitter<? super Visit>>> batch = new HashMap<>();
            Iterator<Map.Entry<String, List<UniEmitter<? super Visit>>>> next =
                    waiting.entrySet().iterator();
            while (next.hasNext() && batch.size() < ADDRESSES) {
                Map.Entry<String, List<UniEmitter<? super Visit>>> entry = next.next();
                batch.put(entry.getKey(), entry.getValue());
                next.remove();
            }
            writing = !batch.isEmpty();
            return batch;
        }
    }

    private static void tell(List<UniEmitter<? super Visit>> visitors, String address, VisitCounts counts) {
        long before = counts.byAddress().get(address) - visitors.size();
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).complete(new Visit(before + i + 1, counts.visitors(), counts.visits()));
        }
    }
}
