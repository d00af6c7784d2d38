package io.flotilla.fleet.cloud;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.cloud.health.Reading;
import io.flotilla.mysql.CallersContext;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The provider of cloud servers. All of its servers are asked at once, within bounds; one that cannot be asked or makes no sense keeps
 * nobody from seeing the others. Who asks while that is under way gets its result.
 */
@Startup
@Singleton
class CpxProvider {

    private static final Logger LOG = Logger.getLogger(CpxProvider.class);
    private static final int MAX_LIST = 4 << 20;
    private static final int MAX_ANSWER = 16 << 10;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final CpxConfig config;
    private final Optional<CpxHttp> http;
    private final AtomicReference<Uni<List<Reading>>> underWay = new AtomicReference<>();
    private volatile Map<String, String> lastServices = Map.of();

    CpxProvider(CpxConfig config, Vertx vertx) {
        CpxBounds.check(config);
        this.config = config;
        this.http = config.url().map(url -> new CpxHttp(vertx, url, config.concurrency(), config.timeout()));
    }

    @PreDestroy
    void close() {
        http.ifPresent(CpxHttp::close);
    }

    /** What all servers say now, in the provider's order; fails with PROVIDER_UNAVAILABLE. */
    Uni<List<Reading>> readings() {
        return Uni.createFrom().deferred(() -> {
            Executor caller = CallersContext.here();
            return shared().emitOn(caller);
        });
    }

    private Uni<List<Reading>> shared() {
        CpxHttp provider = http.orElseThrow(() -> new ProblemException(
                FleetError.PROVIDER_UNAVAILABLE,
                "No provider of cloud servers is configured; set flotilla.cloud.cpx.url (FLOTILLA_CLOUD_CPX_URL)"));
        Uni<List<Reading>> fresh = Uni.createFrom()
                .deferred(() -> poll(provider))
                .onTermination()
                .invoke(() -> underWay.set(null))
                .memoize()
                .indefinitely();
        return underWay.updateAndGet(now -> now == null ? fresh : now);
    }

    private Uni<List<Reading>> poll(CpxHttp provider) {
        long end = System.nanoTime() + config.deadline().toNanos();
        return provider.get("/servers", MAX_LIST, config.timeout())
                .map(Checked.of(CpxAnswers::servers))
                .onFailure()
                .transform(this::unavailable)
                .chain(addresses -> Multi.createFrom()
                        .iterable(addresses)
                        .onItem()
                        .transformToUni(ip -> ask(provider, ip, end))
                        .merge(config.concurrency())
                        .collect()
                        .asMap(Reading::ip, Function.identity())
                        .map(readings -> addresses.stream().map(readings::get).toList()))
                .invoke(this::remember);
    }

    private Uni<Reading> ask(CpxHttp provider, String ip, long end) {
        Reading unknown = Reading.none(ip, lastServices.get(ip));
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (!CpxAnswers.isAddress(ip) || left.isNegative()) {
            return Uni.createFrom().item(unknown);
        }
        Duration patience = left.compareTo(config.timeout()) < 0 ? left : config.timeout();
        return provider.get("/" + ip, MAX_ANSWER, patience)
                .map(Checked.of(body -> CpxAnswers.reading(ip, body)))
                .map(reading -> reading.service() == null ? unknown : reading)
                .onFailure()
                .invoke(failure -> LOG.debugf("Cloud server %s: %s", ip, failure.getMessage()))
                .onFailure()
                .recoverWithItem(unknown);
    }

    /** A server that falls silent still belongs to its service, which would look healthier without it. */
    private void remember(List<Reading> readings) {
        lastServices = readings.stream()
                .filter(reading -> reading.service() != null)
                .collect(Collectors.toUnmodifiableMap(Reading::ip, Reading::service));
    }

    private Throwable unavailable(Throwable failure) {
        LOG.debugf("The provider of cloud servers: %s", failure.getMessage());
        return new ProblemException(
                        FleetError.PROVIDER_UNAVAILABLE,
                        "The provider of cloud servers does not say which servers there are; look after it, or try again shortly")
                .retryAfter(RETRY_AFTER)
                .causedBy(failure);
    }
}
