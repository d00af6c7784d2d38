package io.flotilla.query.plan;

import io.flotilla.api.registry.Shard;
import java.util.List;

/** How a query will be answered. */
public sealed interface Plan {

    /** The statement that gives the rows of the answer. */
    String sql();

    /** One shard holds everything the query reads, and runs it whole. */
    record OnShard(Shard shard, String sql) implements Plan {}

    /** The query reads no family: the first of these shards that is there runs it. */
    record Anywhere(List<Shard> shards, String sql) implements Plan {
        public Anywhere {
            shards = List.copyOf(shards);
        }
    }
}
