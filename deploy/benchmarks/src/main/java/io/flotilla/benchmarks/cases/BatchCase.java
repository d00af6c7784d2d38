package io.flotilla.benchmarks.cases;

import java.util.List;

/** Few callers with many events each: what reading JSON and writing SQL cost. */
public final class BatchCase implements Case {

    private static final int CONNECTIONS = 4;
    private static final int ROWS = 1_000;
    private static final int VARIETY = 32;

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public String title() {
        return "PUTs of 1,000 events on 4 connections, against INSERTs of 1,000 rows on 4";
    }

    @Override
    public List<Contender> contenders(Bench bench) {
        return new Put(CONNECTIONS, ROWS, VARIETY).contenders(bench);
    }
}
