package io.flotilla.query.analyse;

import io.flotilla.api.registry.Family;
import io.flotilla.query.parse.ParsedQuery;
import java.util.Map;
import java.util.Optional;

/**
 * A query whose tables are known.
 *
 * @param query    as it was parsed
 * @param families every family it reads, by name
 * @param epoch    of the shard map they were looked up in
 */
public record ResolvedQuery(ParsedQuery query, Map<String, Family> families, long epoch) {

    public ResolvedQuery {
        families = Map.copyOf(families);
    }

    /** The family of exactly this name, if the query reads it. */
    public Optional<Family> family(String name) {
        return Optional.ofNullable(families.get(name));
    }
}
