package io.flotilla.api.ingest;

/** Where ingest answers, and the headers it knows. */
public final class IngestPaths {

    public static final String LOG = "/api/log";

    /** Takes a stream of events of one family. */
    public static final String LOGS = "/api/families/{family}/logs";

    /** Takes what an Elasticsearch client sends in bulk. */
    public static final String BULK = "/_bulk";

    /** The same, with a family for the actions that name none. */
    public static final String INDEX_BULK = "/{index}" + BULK;

    /** Where an Elasticsearch client finds all it asks for before it sends anything. */
    public static final String ELASTICSEARCH = "/api/elasticsearch";

    /** The events of a family that were not taken. */
    public static final String REJECTS = "/api/families/{family}/rejects";

    /** Request header: two requests of one family with the same key store their rows once. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** Response header: {@code true} when the answer is that of an earlier request with the same key. */
    public static final String IDEMPOTENT_REPLAYED = "Idempotent-Replayed";

    /** Request header: {@link #LENIENT} stores the good events of a body and keeps the bad ones. */
    public static final String PREFER = "Prefer";

    /** Response header: the preference that was followed. */
    public static final String PREFERENCE_APPLIED = "Preference-Applied";

    public static final String LENIENT = "handling=lenient";

    /** Query parameter: {@code true} when nothing is to be stored. */
    public static final String DRY_RUN = "dry-run";

    private IngestPaths() {}
}
