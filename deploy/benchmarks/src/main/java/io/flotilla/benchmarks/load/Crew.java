package io.flotilla.benchmarks.load;

import io.flotilla.benchmarks.BenchmarkFailure;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** As many lanes as a case wants, all at work at the same time. */
public final class Crew implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Vertx vertx;
    private final List<Lane> lanes = new CopyOnWriteArrayList<>();
    private final List<String> places = new ArrayList<>();

    private Crew(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Opens the lanes, spread over the event loops. */
    public static Crew of(Vertx vertx, int size, Lane.Opener opener) {
        Crew crew = new Crew(vertx);
        List<Future<String>> opening = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            opening.add(vertx.deployVerticle(crew.new Place(number, opener)));
        }
        await(Future.all(opening), Duration.ZERO);
        opening.forEach(place -> crew.places.add(place.result()));
        return crew;
    }

    /** Works for this long and returns with the last answer. */
    public Lap work(Duration length) {
        return work(length, Duration.ZERO);
    }

    /** Works for this long, each lane with this interval between its requests; who is late sends at once. */
    public Lap work(Duration length, Duration interval) {
        Shift shift = new Shift(length, interval);
        List<Future<Void>> work = lanes.stream().map(lane -> lane.work(shift)).toList();
        await(Future.all(work), length);
        return shift.lap();
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
        await(Future.all(places.stream().map(vertx::undeploy).toList()), Duration.ZERO);
    }

    private static void await(Future<?> all, Duration length) {
        try {
            all.toCompletionStage()
                    .toCompletableFuture()
                    .get(length.plus(PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new BenchmarkFailure("no connection: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new BenchmarkFailure("no answer for " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("interrupted", e);
        }
    }

    /** Gives a lane its event loop. */
    private final class Place extends AbstractVerticle {

        private final int number;
        private final Lane.Opener opener;

        Place(int number, Lane.Opener opener) {
            this.number = number;
            this.opener = opener;
        }

        @Override
        public void start(Promise<Void> started) {
            opener.open(number).<Void>map(this::join).onComplete(started);
        }

        private Void join(Lane lane) {
            lanes.add(lane);
            return null;
        }
    }
}
