package io.flotilla.query.plan;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;
import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.flotilla.query.analyse.ResolvedQuery;
import io.flotilla.query.lex.QueryProblems;
import io.flotilla.registry.client.Catalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plans queries that one shard can answer. */
public final class Planner {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private Planner() {}

    /**
     * The plan for a query.
     *
     * @throws ProblemException SPANS_SHARDS, naming the families and where they are; SHARD_UNAVAILABLE if there is no shard at all
     */
    public static Plan plan(ResolvedQuery resolved, Catalogue catalogue) {
        String sql = resolved.query().text().render(resolved.query().root().span());
        Map<ShardName, List<String>> byShard = resolved.families().values().stream()
                .collect(Collectors.groupingBy(
                        Family::shard,
                        TreeMap::new,
                        Collectors.mapping(f -> f.name().value(), Collectors.toList())));
        if (byShard.isEmpty()) {
            return new Plan.Anywhere(inAnyOrder(catalogue), sql);
        }
        if (byShard.size() > 1) {
            throw spansShards(byShard);
        }
        return new Plan.OnShard(catalogue.shard(byShard.keySet().iterator().next()), sql);
    }

    private static List<Shard> inAnyOrder(Catalogue catalogue) {
        List<Shard> shards = new ArrayList<>(catalogue.shards());
        if (shards.isEmpty()) {
            throw new ProblemException(QueryError.SHARD_UNAVAILABLE, "No shard is registered yet")
                    .retryAfter(RETRY_AFTER);
        }
        Collections.shuffle(shards);
        return shards;
    }

    private static ProblemException spansShards(Map<ShardName, List<String>> byShard) {
        String places = byShard.entrySet().stream()
                .map(e -> String.join(", ", e.getValue().stream().sorted().toList()) + " on " + e.getKey())
                .collect(Collectors.joining("; "));
        return QueryProblems.whole(
                QueryError.SPANS_SHARDS,
                "The families of this query are on several shards (%s): ask for those of one shard at a time"
                        .formatted(places));
    }
}
