package io.flotilla.api.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import java.util.List;

/**
 * The answer to a {@code PUT /api/log} that stores nothing: what it would do.
 *
 * @param dryRun    always true
 * @param family    the family the events belong to
 * @param accepted  how many rows would be stored
 * @param rejected  how many events would be kept aside instead; {@code null} unless that was wished for
 * @param rejects   the first of those; {@code null} like {@code rejected}
 * @param shard     the shard that holds the family, or would get it now
 * @param newFamily whether the family would be made
 * @param newFields the fields it would get
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DryRunReceipt(
        boolean dryRun,
        FamilyName family,
        long accepted,
        Long rejected,
        List<RejectedEvent> rejects,
        ShardName shard,
        boolean newFamily,
        List<Field> newFields) {

    public DryRunReceipt {
        rejects = rejects == null ? null : List.copyOf(rejects);
        newFields = List.copyOf(newFields);
    }
}
