package io.flotilla.ingest.rest;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/** What was done to a body for its way: nothing, or gzip. */
final class ContentEncoding {

    private static final String GZIP = "gzip";

    private ContentEncoding() {}

    /** @throws ProblemException UNSUPPORTED_MEDIA_TYPE for anything else; the answer says then what would do */
    static boolean isGzip(HttpServerRequest request) {
        String encoding = String.join(",", request.headers().getAll(HttpHeaders.CONTENT_ENCODING))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (encoding.isEmpty() || encoding.equals("identity")) {
            return false;
        }
        if (!encoding.equals(GZIP) && !encoding.equals("x-gzip")) {
            request.response().putHeader(HttpHeaders.ACCEPT_ENCODING, GZIP);
            throw new ProblemException(
                    CommonError.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, or with Content-Encoding: gzip");
        }
        return true;
    }
}
