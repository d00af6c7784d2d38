package io.flotilla.fleet.sample;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.mysql.CallersContext;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** The counter in Redis. Without Redis everything else goes on; only the counter says that it cannot. */
@Startup
@Singleton
class RedisHits {

    private static final Logger LOG = Logger.getLogger(RedisHits.class);
    private static final String KEY = "flotilla:redis-hits";
    private static final Set<String> SCHEMES = Set.of("redis", "rediss");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final long LONGEST = 60_000;

    private final RedisConfig config;
    private final ReactiveValueCommands<String, Long> values;

    RedisHits(RedisConfig config, ReactiveRedisDataSource redis) {
        check(config);
        this.config = config;
        this.values = redis.value(Long.class);
    }

    /** One more; the number of all of them, over all replicas. Fails with REDIS_UNAVAILABLE. */
    Uni<Long> next() {
        if (config.url().isEmpty()) {
            throw new ProblemException(
                    FleetError.REDIS_UNAVAILABLE,
                    "No Redis is configured; set flotilla.redis.url (FLOTILLA_REDIS_URL)");
        }
        Executor caller = CallersContext.here();
        return values.incr(KEY)
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .emitOn(caller)
                .onFailure()
                .transform(RedisHits::unavailable);
    }

    static void check(RedisConfig config) {
        config.url().filter(url -> !isRedis(url)).ifPresent(url -> {
            throw new IllegalArgumentException("flotilla.redis.url must look like redis://host:6379");
        });
        long timeout = config.timeout().toMillis();
        if (timeout < 1 || timeout > LONGEST) {
            throw new IllegalArgumentException(
                    "flotilla.redis.timeout must lie between 1 and %d ms, not be %d".formatted(LONGEST, timeout));
        }
    }

    private static boolean isRedis(URI url) {
        return url.getScheme() != null && SCHEMES.contains(url.getScheme()) && url.getHost() != null;
    }

    private static ProblemException unavailable(Throwable failure) {
        LOG.debugf("Redis: %s", failure);
        return new ProblemException(
                        FleetError.REDIS_UNAVAILABLE, "The counter in Redis does not answer; try again shortly")
                .retryAfter(RETRY_AFTER)
                .causedBy(failure);
    }
}
