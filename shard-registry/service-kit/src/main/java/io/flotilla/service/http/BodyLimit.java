package io.flotilla.service.http;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The largest body a service takes. */
@Singleton
class BodyLimit {

    /** Each service sets it; also the framework's own limit, which never gets to act because this one acts earlier. */
    static final String PROPERTY = "quarkus.http.limits.max-body-size";

    static final String DEFAULT = "10M";

    private final long maxBodySize;
    private final List<StreamedBodies> streamed;

    BodyLimit(
            @ConfigProperty(name = PROPERTY, defaultValue = DEFAULT) MemorySize maxBodySize,
            Instance<StreamedBodies> streamed) {
        this.maxBodySize = maxBodySize.asLongValue();
        this.streamed = streamed.stream().toList();
    }

    /** In bytes; the largest number there is for a body that is read as a stream. */
    long of(String method, String target) {
        for (StreamedBodies bodies : streamed) {
            if (bodies.include(method, target)) {
                return Long.MAX_VALUE;
            }
        }
        return maxBodySize;
    }

    static ProblemException exceeded(long maxBodySize) {
        return new ProblemException(
                        CommonError.BODY_TOO_LARGE,
                        "The body is larger than " + maxBodySize + " bytes. Split it and send it in parts.")
                .with("limit", maxBodySize);
    }
}
