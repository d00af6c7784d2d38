package io.flotilla.api.ingest;

/** Where ingest answers, and the headers it knows. */
public final class IngestPaths {

    public static final String LOG = "/api/log";

    /** Takes a stream of events of one family. */
    public static final String LOGS = "/api/families/{family}/logs";

    /** Request header: two requests of one family with the same key store their rows once. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** Response header: {@code true} when the answer is that of an earlier request with the same key. */
    public static final String IDEMPOTENT_REPLAYED = "Idempotent-Replayed";

    private IngestPaths() {}
}
