package io.flotilla.api.ingest;

import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ErrorFacts;

/** Why a batch was refused or could not be stored, beside {@link io.flotilla.api.schema.SchemaError}. */
public enum IngestError implements ErrorCode {
    INVALID_BATCH(400, "The body is not a batch of events"),
    MISSING_MEMBER(400, "The body lacks a member it needs"),
    UNKNOWN_MEMBER(400, "The body has a member that does not exist"),
    DUPLICATE_KEY(400, "A JSON object names the same key twice"),
    INVALID_IDEMPOTENCY_KEY(400, "The Idempotency-Key is not usable"),
    MALFORMED_CSV(400, "A record is not CSV"),
    MALFORMED_GZIP(400, "The body is not gzip, or only a part of it"),
    MALFORMED_BULK(400, "The body is not a bulk request"),
    UNSUPPORTED_ACTION(400, "This bulk action is not offered"),
    BODY_STALLED(408, "The body stopped arriving"),
    IDEMPOTENCY_KEY_IN_USE(409, "A request with this Idempotency-Key is still being stored"),
    UNKNOWN_FIELD(422, "An event has a field that the schema does not name"),
    TYPE_MISMATCH(422, "A value does not have the type of its field"),
    OUT_OF_RANGE(422, "A value does not fit into its field"),
    EVENT_TOO_LARGE(422, "An event is larger than one row may be"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another body"),
    SHARD_UNAVAILABLE(503, "The shard that holds this family is not available"),
    OUTCOME_UNKNOWN(503, "The connection was lost while the rows were being committed");

    private final ErrorFacts facts;

    IngestError(int status, String title) {
        facts = new ErrorFacts(status, title);
    }

    @Override
    public ErrorFacts facts() {
        return facts;
    }
}
