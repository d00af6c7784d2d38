package io.flotilla.api.query;

/** Where query answers, and the media types it gives. */
public final class QueryPaths {

    public static final String QUERY = "/api/query";
    public static final String DESCRIBE = "/api/describe";

    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";

    private QueryPaths() {}
}
