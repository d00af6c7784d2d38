package io.flotilla.ingest.bulk;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ErrorCode;

/** What shippers do about an action that failed depends on its status alone. */
final class ItemStatus {

    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;

    private ItemStatus() {}

    /**
     * 400 is given up, 429 and 5xx are sent again. Never 409, which to them means that the event is there already: they would drop
     * an event that is not stored without a word.
     */
    static int of(ErrorCode code) {
        if (code == IngestError.IDEMPOTENCY_KEY_IN_USE) {
            return TOO_MANY_REQUESTS;
        }
        if (code.transientFault()) {
            return code.status() == TOO_MANY_REQUESTS ? TOO_MANY_REQUESTS : SERVICE_UNAVAILABLE;
        }
        return code.status() >= 500 ? code.status() : BAD_REQUEST;
    }
}
