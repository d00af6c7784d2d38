package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.batch.Handling;
import io.flotilla.ingest.batch.SchemaReader;
import io.flotilla.ingest.intake.StreamRequest;
import io.flotilla.ingest.store.IdempotencyKey;
import io.flotilla.ingest.stream.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/** Reads what the head of a request says of the stream in its body. */
final class StreamRequests {

    private StreamRequests() {}

    /** @throws ProblemException when there cannot be such a stream */
    static StreamRequest of(String family, String schema, String dryRun, HttpServerRequest request) {
        Format format = Format.of(request.getHeader(HttpHeaders.CONTENT_TYPE))
                .orElseThrow(() -> new ProblemException(
                        CommonError.UNSUPPORTED_MEDIA_TYPE,
                        "Send the events with the Content-Type application/x-ndjson or text/csv, in UTF-8"));
        return new StreamRequest(
                new FamilyName(family),
                Optional.ofNullable(schema).map(StreamRequests::fields),
                format,
                ContentEncoding.isGzip(request),
                IdempotencyKey.valueOf(request.headers().getAll(IngestPaths.IDEMPOTENCY_KEY)),
                Handling.preferred(request.headers().getAll(IngestPaths.PREFER)),
                QueryValues.flag(IngestPaths.DRY_RUN, dryRun));
    }

    private static List<Field> fields(String schema) {
        try {
            return SchemaReader.read(schema);
        } catch (ProblemException e) {
            throw e.with("parameter", "schema");
        }
    }
}
