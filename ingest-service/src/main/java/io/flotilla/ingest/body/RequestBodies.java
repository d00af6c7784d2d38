package io.flotilla.ingest.body;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes whole bodies into memory, as far as there is room. Runs on the request's event loop. */
@ApplicationScoped
public class RequestBodies {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final MemoryBudget budget;
    private final Vertx vertx;
    private final long timeoutMillis;

    RequestBodies(MemoryBudget budget, Vertx vertx, BodyConfig config) {
        this.budget = budget;
        this.vertx = vertx;
        this.timeoutMillis = config.timeout().toMillis();
    }

    /**
     * Reads the body of a request that nobody has read from, and holds its memory until the use of it has ended.
     *
     * @return fails with TOO_MANY_REQUESTS when there is no room, with REQUEST_TIMEOUT when the body takes too long
     */
    public <T> Uni<T> use(HttpServerRequest request, Function<byte[], Uni<T>> use) {
        return use(request, (body, claim) -> use.apply(body));
    }

    /** The same for a body that takes more memory once it is decoded, which is claimed as it goes. */
    public <T> Uni<T> use(HttpServerRequest request, BiFunction<byte[], MemoryBudget.Claim, Uni<T>> use) {
        return Uni.createFrom().deferred(() -> {
            MemoryBudget.Claim claim = budget.claim();
            return read(request, claim)
                    .chain(body -> use.apply(body, claim))
                    .onTermination()
                    .invoke(claim::release);
        });
    }

    /**
     * Holds memory for a body that is never in memory as a whole, until the use of it has ended.
     *
     * @param bytes what it takes at most at a time
     * @return fails with TOO_MANY_REQUESTS when there is no room
     */
    public <T> Uni<T> hold(long bytes, Supplier<Uni<T>> use) {
        return Uni.createFrom().deferred(() -> {
            MemoryBudget.Claim claim = budget.claim();
            return claim.grow(bytes)
                    ? use.get().onTermination().invoke(claim::release)
                    : Uni.createFrom().failure(tooMuch());
        });
    }

    /** Lets a body go by that nobody wants, so that the connection stays usable. */
    public void pass(HttpServerRequest request) {
        BodyReading.discard(request);
    }

    private Uni<byte[]> read(HttpServerRequest request, MemoryBudget.Claim claim) {
        if (!budget.hasRoomFor(announced(request))) {
            BodyReading.discard(request);
            return Uni.createFrom().failure(tooMuch());
        }
        return Uni.createFrom().emitter(reader -> new BodyReading(request, claim, reader).start(vertx, timeoutMillis));
    }

    /** Nothing is held for an announcement: a body takes its room as it comes. */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    static ProblemException tooMuch() {
        return new ProblemException(
                        CommonError.TOO_MANY_REQUESTS,
                        "The requests in flight take all the memory there is for them. Nothing was stored; send it again shortly")
                .retryAfter(RETRY_AFTER);
    }
}
