package io.flotilla.api.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * An object in the answer to a stream of events: everything up to a line is settled. Counts are cumulative, so a reader may skip any.
 *
 * @param lines    lines of the body, from its first
 * @param accepted events stored
 * @param rejected events kept aside
 * @param replayed true when an earlier request with the same key had stored the latest of them; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "lines", "accepted", "rejected", "replayed"})
public record LogProgress(String type, long lines, long accepted, long rejected, Boolean replayed) {

    /** What {@code type} says. */
    public static final String TYPE = "progress";
}
