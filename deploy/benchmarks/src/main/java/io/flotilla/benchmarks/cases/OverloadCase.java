package io.flotilla.benchmarks.cases;

import io.flotilla.benchmarks.cases.Contender.Role;
import io.flotilla.benchmarks.load.Crew;
import io.flotilla.benchmarks.load.HttpLane;
import io.flotilla.benchmarks.load.Lap;
import io.flotilla.benchmarks.load.Requests;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Many more callers than fit: whether those who are served are served as well, and the others told so at once. */
public final class OverloadCase implements Case {

    private static final int ROWS = 100;
    private static final int VARIETY = 256;
    private static final int ENOUGH = 32;
    private static final int FAR_TOO_MANY = 512;
    private static final int TIMES = 5;

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public String title() {
        return "PUTs of 100 events: as many as saturate (32 connections), and 5 times that load (512); the ratio is to the peak";
    }

    @Override
    public List<Contender> contenders(Bench bench) {
        AtomicReference<Lap> peak = new AtomicReference<>();
        return List.of(
                new Contender("flotilla, saturated", Role.REFERENCE, table -> saturate(bench, table, peak)),
                new Contender("flotilla, 5 times that", Role.OURS, table -> overload(bench, table, peak.get())));
    }

    private static Run saturate(Bench bench, String table, AtomicReference<Lap> peak) {
        try (Crew crew = crew(bench, ENOUGH, table)) {
            Lap warmingUp = crew.work(bench.warmUp());
            Lap lap = crew.work(bench.length());
            peak.set(lap);
            return new Run(lap, warmingUp.rows() + lap.rows());
        }
    }

    private static Run overload(Bench bench, String table, Lap peak) {
        double requestsPerSecond = TIMES * peak.rowsPerSecond() / ROWS;
        Duration interval = Duration.ofNanos((long) (1e9 * FAR_TOO_MANY / requestsPerSecond));
        try (Crew crew = crew(bench, FAR_TOO_MANY, table)) {
            Lap warmingUp = crew.work(bench.warmUp(), interval);
            Lap lap = crew.work(bench.length(), interval);
            return new Run(lap, warmingUp.rows() + lap.rows());
        }
    }

    private static Crew crew(Bench bench, int lanes, String table) {
        Requests requests = Requests.put("/api/log", table, bench.batches(VARIETY, ROWS));
        return Crew.of(
                bench.vertx(), lanes, HttpLane.toBusy(bench.vertx(), bench.rig().ingest(), requests));
    }
}
