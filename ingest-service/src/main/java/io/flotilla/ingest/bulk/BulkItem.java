package io.flotilla.ingest.bulk;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import java.util.Optional;

/** One action of a bulk request, and what became of it. Without a refusal it is to be stored, and in the end it is. */
public final class BulkItem {

    private final ActionLine action;
    private final int start;
    private final int end;
    private ProblemException refusal;
    private boolean bringsFields;
    private boolean replayed;

    /**
     * @param start where its event begins in the body
     * @param end   where its event ends
     */
    BulkItem(ActionLine action, int start, int end) {
        this.action = action;
        this.start = start;
        this.end = end;
    }

    ActionLine action() {
        return action;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    void refuse(ProblemException reason) {
        refusal = reason;
    }

    /** Why it is not stored, if it is not. */
    Optional<ProblemException> refusal() {
        return Optional.ofNullable(refusal);
    }

    boolean isRefused() {
        return refusal != null;
    }

    void stored(boolean before) {
        replayed = before;
    }

    /** Whether an earlier request with the same key had stored it. */
    boolean isReplayed() {
        return replayed;
    }

    boolean lacksFields() {
        return refusal != null && refusal.code() == IngestError.UNKNOWN_FIELD;
    }

    /** A field that was not known may become known: no reason to refuse it yet. */
    void bringFields() {
        refusal = null;
        bringsFields = true;
    }

    /** Whether it has fields that its family did not have. */
    boolean bringsFields() {
        return bringsFields;
    }
}
