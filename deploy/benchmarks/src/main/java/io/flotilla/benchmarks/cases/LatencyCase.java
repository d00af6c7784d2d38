package io.flotilla.benchmarks.cases;

import java.util.List;

/** One caller with one event on an idle system: what the way through Flotilla adds to a commit. */
public final class LatencyCase implements Case {

    private static final int VARIETY = 1024;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String title() {
        return "PUTs of one event on one connection, against single-row autocommit INSERTs on one; look at the milliseconds";
    }

    @Override
    public List<Contender> contenders(Bench bench) {
        return new Put(1, 1, VARIETY).contenders(bench);
    }
}
