package io.flotilla.registry.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.EnsureFamily;
import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.RegistryError;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The registry, as the other services use it. Look-ups are served from a cached {@link Catalogue} that a background task keeps
 * fresh, so that an outage of the registry never stops work on families already known.
 *
 * <p>Failures are {@link ProblemException}s: the registry's own code, or {@link RegistryError#REGISTRY_UNAVAILABLE}.
 */
@Startup
@ApplicationScoped
public class RegistryClient {

    private static final Logger LOG = Logger.getLogger(RegistryClient.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(50);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(1);

    private final RegistryRestClient registry;
    private final RegistryFailures failures;
    private final RegistryClientConfig config;
    private final AtomicReference<Catalogue> catalogue = new AtomicReference<>(Catalogue.EMPTY);
    private Cancellable refreshing;

    RegistryClient(RegistryClientConfig config, ObjectMapper json) {
        this.config = config;
        this.failures = new RegistryFailures(json);
        this.registry = QuarkusRestClientBuilder.newBuilder()
                .baseUri(config.url())
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .build(RegistryRestClient.class);
    }

    @PostConstruct
    void startRefreshing() {
        refreshing = Multi.createFrom()
                .ticks()
                .every(config.refreshInterval())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> load().onFailure()
                        .invoke(e -> LOG.debugf("The shard map could not be refreshed: %s", e.getMessage()))
                        .onFailure()
                        .recoverWithItem(this::catalogue))
                .subscribe()
                .with(fresh -> {});
    }

    @PreDestroy
    void stopRefreshing() {
        refreshing.cancel();
    }

    /** The newest snapshot at hand, without asking anybody; empty (epoch 0) until the first load has succeeded. */
    public Catalogue catalogue() {
        return catalogue.get();
    }

    /** The newest snapshot at hand, or the first one if there is none yet. */
    public Uni<Catalogue> ready() {
        return catalogue().epoch() > 0 ? Uni.createFrom().item(catalogue()) : refresh();
    }

    /** Asks the registry now and gives a snapshot at least as new as its answer. */
    public Uni<Catalogue> refresh() {
        return patiently(load());
    }

    /**
     * The family exists afterwards with at least these fields. Idempotent: creates the family, adds what is missing, and changes
     * nothing when all is there. The catalogue knows the result before this completes, whatever becomes of the registry meanwhile;
     * only a family on a shard we have never heard of needs one more answer.
     */
    public Uni<Family> ensure(FamilyName family, List<Field> fields) {
        Uni<Family> call = registry.ensure(encoded(family), null, new EnsureFamily(fields));
        return patiently(call).call(this::learn);
    }

    /** The family as {@link #ensure} would make it; nothing is changed. Fails like that. */
    public Uni<Family> preview(FamilyName family, List<Field> fields) {
        return patiently(registry.ensure(encoded(family), true, new EnsureFamily(fields)));
    }

    private static String encoded(FamilyName family) {
        return URLEncoder.encode(family.value(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Uni<Catalogue> learn(Family family) {
        Catalogue informed = catalogue.updateAndGet(known -> known.with(family));
        return informed.serves(family) ? Uni.createFrom().item(informed) : refresh();
    }

    private Uni<Catalogue> load() {
        return Uni.createFrom().deferred(() -> {
            long epoch = catalogue().epoch();
            return registry.shardMap(epoch, '"' + Long.toString(epoch) + '"').map(answer -> {
                if (answer.getStatus() == RestResponse.StatusCode.OK) {
                    catalogue.updateAndGet(known -> known.apply(answer.getEntity(), epoch));
                }
                return catalogue();
            });
        });
    }

    private <T> Uni<T> patiently(Uni<T> call) {
        return call.onFailure()
                .transform(failures::translate)
                .onFailure(RegistryClient::worthRetrying)
                .retry()
                .withBackOff(FIRST_BACK_OFF, LONGEST_BACK_OFF)
                .expireIn(config.retryFor().toMillis())
                .onFailure()
                .transform(RegistryClient::lastFailure);
    }

    /** A registry that is away may come back. One that answers has tried for as long as it is worth: the next try is our caller's. */
    private static boolean worthRetrying(Throwable failure) {
        return failure instanceof ProblemException e && e.code() == RegistryError.REGISTRY_UNAVAILABLE;
    }

    /** When retries end, Mutiny wraps or decorates the failure; the caller wants the problem itself. */
    private static Throwable lastFailure(Throwable failure) {
        return failure.getCause() instanceof ProblemException problem ? problem : failure;
    }
}
