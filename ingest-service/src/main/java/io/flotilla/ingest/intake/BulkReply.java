package io.flotilla.ingest.intake;

import java.util.Map;

/**
 * What is told of a bulk request.
 *
 * @param json     the answer, in UTF-8
 * @param refusals how many of its actions were refused, by the name of the code
 * @param replayed whether an earlier request with the same key had stored what is stored of it
 */
public record BulkReply(byte[] json, Map<String, Long> refusals, boolean replayed) {

    public BulkReply {
        refusals = Map.copyOf(refusals);
    }
}
