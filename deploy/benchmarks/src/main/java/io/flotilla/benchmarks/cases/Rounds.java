package io.flotilla.benchmarks.cases;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Runs a case: in each round everybody once, into a table of their own, and another one begins. The first round is not counted, since
 * every program is faster once it is warm; ours is repeated in it until it gets no faster, for it runs the most code. A contender whose
 * table does not hold exactly what was acknowledged ends the run.
 */
public final class Rounds {

    private static final int MOST_WARM_UPS = 8;
    private static final double FASTER = 1.03;

    private final Bench bench;
    private final int counted;
    private final Predicate<Contender> takesPart;
    private final Consumer<String> progress;
    /** So that everybody has a table of their own each time. */
    private int runs;

    public Rounds(Bench bench, int counted, Predicate<Contender> takesPart, Consumer<String> progress) {
        this.bench = bench;
        this.counted = counted;
        this.takesPart = takesPart;
        this.progress = progress;
    }

    /** Gives the scores in the order of the contenders. */
    public List<Score> run(Case which) {
        List<Score> scores = which.contenders(bench).stream()
                .filter(takesPart)
                .map(Score::new)
                .toList();
        scores.forEach(score -> warmUp(which, score.contender()));
        for (int round = 1; round <= counted; round++) {
            for (int turn = 0; turn < scores.size(); turn++) {
                Score score = scores.get((round + turn) % scores.size());
                score.laps().add(run(which, score.contender()).lap());
            }
            progress.accept("%s: round %d of %d".formatted(which.name(), round, counted));
        }
        return scores;
    }

    private void warmUp(Case which, Contender contender) {
        double fastest = 0;
        boolean faster = true;
        for (int run = 1; faster && run <= MOST_WARM_UPS; run++) {
            double rate = run(which, contender).lap().rowsPerSecond();
            progress.accept("%s: %s warms up, %,.0f rows/s".formatted(which.name(), contender.name(), rate));
            faster = contender.role() == Contender.Role.OURS && rate > fastest * FASTER;
            fastest = Math.max(rate, fastest);
        }
    }

    private Run run(Case which, Contender contender) {
        String table = which.name() + '_' + ++runs;
        if (contender.role() == Contender.Role.CEILING) {
            return contender.race().run(table);
        }
        bench.rig().makeFamily(table, bench.kind().schema());
        Run run = contender.race().run(table);
        bench.rig().shard().requireRows(table, run.stored());
        bench.rig().shard().drop(table);
        return run;
    }
}
