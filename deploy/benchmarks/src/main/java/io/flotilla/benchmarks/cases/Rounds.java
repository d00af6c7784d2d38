package io.flotilla.benchmarks.cases;

import java.util.List;
import java.util.function.Consumer;

/**
 * Runs a case: in each round everybody once, into a table of their own, and another one begins. The first round is not counted, since
 * every program is faster once it is warm. A contender whose table does not hold exactly what was acknowledged ends the run.
 */
public final class Rounds {

    private final Bench bench;
    private final int counted;
    private final Consumer<String> progress;

    public Rounds(Bench bench, int counted, Consumer<String> progress) {
        this.bench = bench;
        this.counted = counted;
        this.progress = progress;
    }

    /** Gives the scores in the order of the contenders. */
    public List<Score> run(Case which) {
        List<Score> scores = which.contenders(bench).stream().map(Score::new).toList();
        for (int round = 0; round <= counted; round++) {
            for (int turn = 0; turn < scores.size(); turn++) {
                int lane = (round + turn) % scores.size();
                Run run = run(scores.get(lane).contender(), "%s_%d_%d".formatted(which.name(), round, lane));
                if (round > 0) {
                    scores.get(lane).laps().add(run.lap());
                }
            }
            progress.accept("%s: round %d of %d".formatted(which.name(), round, counted));
        }
        return scores;
    }

    private Run run(Contender contender, String table) {
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
