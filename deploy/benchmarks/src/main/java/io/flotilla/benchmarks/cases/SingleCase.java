package io.flotilla.benchmarks.cases;

import java.util.List;

/** Many callers with one event each: what group commit is worth. */
public final class SingleCase implements Case {

    private static final int CONNECTIONS = 64;
    private static final int VARIETY = 4096;

    @Override
    public String name() {
        return "single";
    }

    @Override
    public String title() {
        return "PUTs of one event on 64 connections, against single-row autocommit INSERTs on 64";
    }

    @Override
    public List<Contender> contenders(Bench bench) {
        return new Put(CONNECTIONS, 1, VARIETY).contenders(bench);
    }
}
