package io.flotilla.soak.ledger;

/** What became of one sending of a batch, as its sender sees it. */
public enum Answer {
    /** 200 with a receipt for exactly this batch. */
    STORED(Outcome.STORED),
    /** The same, and an earlier sending is said to have done it. */
    REPLAYED(Outcome.STORED),
    /** 503 that says so. */
    NOT_STORED(Outcome.NOT_STORED),
    /** 429. */
    OVERLOADED(Outcome.NOT_STORED),
    /** 409: another request with the key is under way. */
    KEY_IN_USE(Outcome.NOT_STORED),
    /** Any other 4xx; every batch here is a good one. */
    REFUSED(Outcome.NOT_STORED),
    /** No connection could be made. */
    NOT_SENT(Outcome.NOT_STORED),
    /** 503 that says that it does not know. */
    UNKNOWN(Outcome.UNKNOWN),
    /** The connection ended before the answer. */
    LOST(Outcome.UNKNOWN),
    /** Nothing that the contract knows, such as 500 or a receipt for something else. */
    STRANGE(Outcome.UNKNOWN);

    /** What the sender knows after an answer. */
    public enum Outcome {
        STORED,
        NOT_STORED,
        UNKNOWN
    }

    private final Outcome outcome;

    Answer(Outcome outcome) {
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean stored() {
        return outcome == Outcome.STORED;
    }

    /** Whether a client that does everything right may be answered so. */
    boolean permitted() {
        return this != REFUSED && this != STRANGE;
    }
}
