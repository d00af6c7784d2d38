package io.flotilla.api.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import java.util.List;

/**
 * The answer to {@code PUT /api/log}, given only after the rows are committed.
 *
 * @param family        the family they belong to
 * @param accepted      how many rows were stored
 * @param shard         the shard that holds them
 * @param schemaVersion the family's schema version they were stored under
 * @param rejected      how many events were kept aside instead; {@code null} unless that was wished for
 * @param rejects       the first of those; {@code null} like {@code rejected}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogReceipt(
        FamilyName family,
        long accepted,
        ShardName shard,
        int schemaVersion,
        Long rejected,
        List<RejectedEvent> rejects) {

    public LogReceipt {
        rejects = rejects == null ? null : List.copyOf(rejects);
    }

    /** The receipt of a batch that is stored whole. */
    public LogReceipt(FamilyName family, long accepted, ShardName shard, int schemaVersion) {
        this(family, accepted, shard, schemaVersion, null, null);
    }
}
