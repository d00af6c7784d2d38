package io.flotilla.api.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.flotilla.api.problem.Problem;
import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import java.util.List;

/**
 * The last object in the answer to a stream of events.
 *
 * @param complete      whether the whole stream is stored; if not, {@code problem} says why
 * @param dryRun        true when nothing was to be stored, and all this says what would be; absent otherwise
 * @param lines         lines of the body that are settled, from its first without a gap
 * @param accepted      events stored of those
 * @param rejected      events of those that were kept aside
 * @param rejects       the first of these; absent unless that was wished for
 * @param shard         the shard that holds them; absent while there are none
 * @param schemaVersion the family's schema version that the last of them were stored under; absent in a dry run
 * @param newFamily     whether the family would be made; only in a dry run
 * @param newFields     the fields it would get; only in a dry run
 * @param beyond        what was under way when a line before it failed, and is stored all the same; absent when there is nothing
 * @param problem       why the stream ended early; absent when it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "type",
    "complete",
    "dryRun",
    "family",
    "lines",
    "accepted",
    "rejected",
    "rejects",
    "shard",
    "schemaVersion",
    "newFamily",
    "newFields",
    "beyond",
    "problem"
})
public record LogSummary(
        String type,
        boolean complete,
        Boolean dryRun,
        FamilyName family,
        long lines,
        long accepted,
        long rejected,
        List<RejectedEvent> rejects,
        ShardName shard,
        Integer schemaVersion,
        Boolean newFamily,
        List<Field> newFields,
        List<Part> beyond,
        Problem problem) {

    /** What {@code type} says. */
    public static final String TYPE = "summary";

    /**
     * Lines that are settled beyond a gap.
     *
     * @param from     the first, counted from 1
     * @param to       the last
     * @param accepted events stored of them
     * @param rejected events of them that were kept aside
     */
    public record Part(long from, long to, long accepted, long rejected) {}
}
