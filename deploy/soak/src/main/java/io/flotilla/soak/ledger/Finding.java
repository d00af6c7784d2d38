package io.flotilla.soak.ledger;

/** Something that is wrong. */
public record Finding(Kind kind, String what) {

    /** What can be wrong. */
    public enum Kind {
        /** Acknowledged, and not there. */
        LOST,
        /** There more than once. */
        DOUBLED,
        /** There in part. */
        PARTIAL,
        /** Told that it is not stored, and there. */
        DENIED,
        /** There, and never sent. */
        FOREIGN,
        /** With a key, and in spite of all its sendings not acknowledged. */
        UNSETTLED,
        /** An answer that nobody should get. */
        STRANGE,
        /** A bound on time that was not kept. */
        LATE
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
