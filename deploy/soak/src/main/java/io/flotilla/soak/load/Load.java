package io.flotilla.soak.load;

import io.flotilla.process.Deadline;
import io.flotilla.process.ProcessFailure;
import io.flotilla.soak.fleet.Service;
import io.flotilla.soak.fleet.SoakFleet;
import io.flotilla.soak.ledger.Attempt;
import io.flotilla.soak.ledger.Ledger;
import io.flotilla.soak.ledger.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** All writers of a round. */
public final class Load {

    private static final int PIONEERS = 2;

    private final Ledger ledger;
    private final List<Writer> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private Load(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Makes families on every shard and begins to write into each, with keys and without.
     *
     * @param prefix   of the names of families and writers; new in a run
     * @param pioneers whether new families and fields are made all the time, too
     */
    public static Load start(SoakFleet fleet, String prefix, boolean pioneers, Ledger ledger)
            throws InterruptedException {
        IngestClient client =
                new IngestClient(fleet.ingest().stream().map(Service::url).toList());
        Map<String, String> families = new Families(client, ledger, prefix).make(fleet.shards());
        Load load = new Load(ledger);
        families.forEach((family, shard) -> {
            load.add(new Writer(family + "-keyed", true, Course.steady(family, shard), client, ledger));
            load.add(new Writer(family + "-plain", false, Course.steady(family, shard), client, ledger));
        });
        for (int i = 0; pioneers && i < PIONEERS; i++) {
            String name = prefix + "pioneer" + i + "_";
            load.add(new Writer(name, true, Course.pioneer(name), client, ledger));
        }
        load.threads.forEach(Thread::start);
        return load;
    }

    private void add(Writer writer) {
        writers.add(writer);
        Thread thread = new Thread(writer, "writer " + writers.size());
        thread.setDaemon(true);
        threads.add(thread);
    }

    /** Returns when every writer has had so many more batches acknowledged; false if that takes too long. */
    public boolean awaitStored(int count, Duration bound) {
        List<Integer> goals =
                writers.stream().map(writer -> writer.stored() + count).toList();
        return await(bound, () -> {
            for (int i = 0; i < goals.size(); i++) {
                if (writers.get(i).stored() < goals.get(i)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Returns when so many sendings on such a way have ended since that moment without success; false if that takes too long. */
    public boolean awaitFailures(int count, Predicate<Route> way, long since, Duration bound) {
        Predicate<Attempt> failed = attempt -> way.test(attempt.route()) && attempt.failedSince(since);
        return await(bound, () -> ledger.attempts().stream().filter(failed).count() >= count);
    }

    /** Returns when the last batch is settled, or given up since that takes too long. */
    public void stop(Duration bound) {
        writers.forEach(Writer::stop);
        if (!await(bound, this::ended)) {
            writers.forEach(Writer::giveUp);
            if (!await(IngestClient.PATIENCE, this::ended)) {
                throw new ProcessFailure("a writer does not end");
            }
        }
    }

    private boolean ended() {
        return threads.stream().noneMatch(Thread::isAlive);
    }

    private static boolean await(Duration bound, BooleanSupplier condition) {
        Deadline deadline = Deadline.in(bound);
        while (!condition.getAsBoolean()) {
            if (!deadline.pause()) {
                return false;
            }
        }
        return true;
    }
}
