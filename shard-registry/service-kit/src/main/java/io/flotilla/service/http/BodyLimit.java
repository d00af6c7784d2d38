package io.flotilla.service.http;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;

/** The largest body a service takes. */
final class BodyLimit {

    /** Each service sets it; also the framework's own limit, which never gets to act because this one acts earlier. */
    static final String PROPERTY = "quarkus.http.limits.max-body-size";

    static final String DEFAULT = "10M";

    private BodyLimit() {}

    static ProblemException exceeded(long maxBodySize) {
        return new ProblemException(
                        CommonError.BODY_TOO_LARGE,
                        "The body is larger than " + maxBodySize + " bytes. Split it and send it in parts.")
                .with("limit", maxBodySize);
    }
}
