package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.intake.BulkHead;
import io.flotilla.ingest.store.IdempotencyKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what the head of a bulk request says of its body. */
final class BulkHeads {

    /** As shippers send them; the vendor's types carry a version, which means nothing here. */
    private static final Pattern TYPES = Pattern.compile(
            "application/((vnd\\.elasticsearch\\+)?(json|x-ndjson)|ndjson)\\s*(;\\s*(charset=\"?utf-?8\"?|compatible-with=\\d+)\\s*)*");

    private BulkHeads() {}

    /** @throws ProblemException when there cannot be such a request */
    static BulkHead of(String index, HttpServerRequest request) {
        if (!takes(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            throw new ProblemException(
                    CommonError.UNSUPPORTED_MEDIA_TYPE,
                    "Send the actions with the Content-Type application/x-ndjson or application/json, in UTF-8");
        }
        return new BulkHead(
                Optional.ofNullable(index),
                ContentEncoding.isGzip(request),
                IdempotencyKey.valueOf(request.headers().getAll(IngestPaths.IDEMPOTENCY_KEY)));
    }

    static boolean takes(String contentType) {
        return contentType != null
                && TYPES.matcher(contentType.strip().toLowerCase(Locale.ROOT)).matches();
    }
}
