package io.flotilla.soak.proxy;

/** What happens to the connections through a proxy. */
public enum Weather {
    /** Everything passes. */
    CLEAR,
    /** Nothing passes, either way, not even the end of a connection; new connections are taken and stay silent. */
    BLACK_HOLE,
    /** Every second COMMIT reaches the server and is done; the connection ends before the client hears of it. */
    CUT_AFTER_COMMIT,
    /** Every second COMMIT never reaches the server; the connection ends instead. */
    CUT_BEFORE_COMMIT
}
