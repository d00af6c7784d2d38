package io.flotilla.benchmarks.cases;

import io.flotilla.benchmarks.BenchmarkFailure;
import io.flotilla.benchmarks.load.Crew;
import io.flotilla.benchmarks.load.Lane;
import io.flotilla.benchmarks.load.Lap;
import io.flotilla.benchmarks.rig.Rig;
import io.flotilla.benchmarks.rows.RowKind;
import io.flotilla.benchmarks.rows.Rows;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What every case works with.
 *
 * @param warmUp before the measured part of a round, on the same connections
 * @param length of the measured part
 * @param events of the stream
 */
public record Bench(Rig rig, Vertx vertx, RowKind kind, Duration warmUp, Duration length, int events) {

    /** So many batches of consecutive rows. */
    List<Rows> batches(int count, int rows) {
        return IntStream.range(0, count)
                .mapToObj(batch -> new Rows(kind, (long) batch * rows, rows))
                .toList();
    }

    /** A file of this content, written unless it is there. */
    Path file(String name, Content content) {
        Path file = rig.directory().resolve(name);
        if (!Files.exists(file)) {
            try (Writer out = Files.newBufferedWriter(file)) {
                content.writeTo(out);
            } catch (IOException e) {
                throw new BenchmarkFailure("cannot write " + file + ": " + e, e);
            }
        }
        return file;
    }

    /** Fills a file. */
    @FunctionalInterface
    interface Content {

        void writeTo(Appendable out) throws IOException;
    }

    /** A crew of fresh connections that warms up and then works, into the table of the round. */
    Contender.Race crew(int lanes, Function<String, Lane.Opener> opener) {
        return table -> {
            try (Crew crew = Crew.of(vertx, lanes, opener.apply(table))) {
                Lap warmingUp = crew.work(warmUp);
                Lap lap = crew.work(length);
                return new Run(lap, warmingUp.rows() + lap.rows());
            }
        };
    }
}
