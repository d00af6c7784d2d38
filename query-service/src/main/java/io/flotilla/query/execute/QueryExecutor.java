package io.flotilla.query.execute;

import io.flotilla.mysql.MySqlPools;
import io.flotilla.query.QueryConfig;
import io.flotilla.query.analyse.ResolvedQuery;
import io.flotilla.query.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Executes plans on the shards. */
@ApplicationScoped
public class QueryExecutor {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final MySqlPools pools;
    private final RunLimits limits;

    QueryExecutor(MySqlPools pools, QueryConfig config) {
        this.pools = pools;
        this.limits = new RunLimits(config.timeLimit(), GRACE, config.silence());
    }

    /** The run of a plan; nothing happens before it is started. */
    public QueryRun run(ResolvedQuery query, Plan plan) {
        return new QueryRun(query, plan, shard -> new ShardRun(pools, shard, plan.sql(), limits));
    }
}
