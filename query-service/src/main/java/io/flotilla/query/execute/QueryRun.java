package io.flotilla.query.execute;

import io.flotilla.api.registry.Shard;
import io.flotilla.mysql.MySqlFault;
import io.flotilla.query.analyse.ResolvedQuery;
import io.flotilla.query.plan.Plan;
import io.smallrye.mutiny.Uni;
import java.util.Iterator;
import java.util.List;

/** One query on its way: gives its rows batch by batch. Failures are problems a caller can be shown. */
public final class QueryRun {

    private final ResolvedQuery query;
    private final Plan plan;
    private final ShardRuns runs;
    private volatile ShardRun current;
    private volatile boolean abandoned;

    /** Makes runs of one statement on a shard. */
    interface ShardRuns {
        ShardRun on(Shard shard);
    }

    QueryRun(ResolvedQuery query, Plan plan, ShardRuns runs) {
        this.query = query;
        this.plan = plan;
        this.runs = runs;
    }

    /** The first rows, at most this many. */
    public Uni<Batch> start(int rows) {
        return start(candidates().iterator(), rows);
    }

    /** The next rows, at most this many. */
    public Uni<Batch> next(int rows) {
        return current.next(rows).onFailure().transform(this::problem);
    }

    /** All rows are here: frees what the query holds. Repeatable; waits for nothing. */
    public void finish() {
        current.end();
    }

    /** Nobody wants the rest: ends the query, on the servers too. Repeatable; waits for nothing. */
    public void abort() {
        abandoned = true;
        if (current != null) {
            current.end();
        }
    }

    private List<Shard> candidates() {
        if (plan instanceof Plan.OnShard single) {
            return List.of(single.shard());
        }
        return ((Plan.Anywhere) plan).shards();
    }

    private Uni<Batch> start(Iterator<Shard> shards, int rows) {
        current = runs.on(shards.next());
        if (abandoned) {
            return Uni.createFrom().failure(new ShardRun.AbandonedException());
        }
        return current.start(rows)
                .onFailure(
                        e -> shards.hasNext() && !abandoned && MySqlFault.of(e).outage())
                .recoverWithUni(() -> start(shards, rows))
                .onFailure()
                .transform(this::problem);
    }

    private Throwable problem(Throwable failure) {
        // What fails after the query was given up fails because of that, and says nothing about the shard.
        return abandoned ? new ShardRun.AbandonedException() : ShardFailures.problem(failure, current.shard(), query);
    }
}
