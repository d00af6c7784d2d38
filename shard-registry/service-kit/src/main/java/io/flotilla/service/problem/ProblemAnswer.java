package io.flotilla.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flotilla.api.problem.Problem;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.service.request.RequestId;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * A problem on its way out.
 *
 * @param status     the HTTP status
 * @param retryAfter whole seconds for the {@code Retry-After} header
 * @param body       the document in UTF-8
 */
public record ProblemAnswer(int status, OptionalLong retryAfter, byte[] body) {

    private static final Logger LOG = Logger.getLogger(ProblemAnswer.class);
    private static final RareLines OUTAGES = new RareLines();

    /** Not the service's own mapper: whatever a service does to that one, problems keep their form. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final boolean WITH_MESSAGE = ConfigProvider.getConfig()
            .getOptionalValue(ProblemConfig.MESSAGE, Boolean.class)
            .orElse(false);

    /** The answer to a failed request; what is the service's own fault goes to the log with its stack. */
    public static ProblemAnswer to(RoutingContext request, Throwable failure) {
        ProblemException problem = Faults.problemOf(failure);
        log(request, problem);
        return of(problem, RequestId.of(request).orElseGet(RequestId::random));
    }

    /** The answer with this problem; logs nothing. */
    public static ProblemAnswer of(ProblemException problem, RequestId requestId) {
        return new ProblemAnswer(
                problem.code().status(),
                problem.retryAfter().map(ProblemAnswer::wholeSeconds).orElseGet(OptionalLong::empty),
                json(Problem.of(withMessage(problem), requestId.value())));
    }

    /** The answer for an error of which only the HTTP status is known. */
    public static ProblemAnswer ofStatus(int status, RequestId requestId) {
        return of(StatusFaults.problemOf(status), requestId);
    }

    private static ProblemException withMessage(ProblemException problem) {
        return WITH_MESSAGE ? problem.with("message", problem.detail()) : problem;
    }

    private static void log(RoutingContext request, ProblemException problem) {
        String line = request.request().method() + " " + request.request().path();
        if (request.response().closed()) {
            LOG.debugf(problem, "%s: the caller has gone", line);
        } else if (problem.code().status() >= 500 && !problem.code().transientFault()) {
            LOG.errorf(problem, "%s failed", line);
        } else if (problem.code().status() >= 500) {
            OUTAGES.write(problem.getMessage(), more -> LOG.warnf("%s: %s%s", line, problem.getMessage(), more));
        } else {
            LOG.debugf("%s: %s", line, problem.getMessage());
        }
    }

    private static OptionalLong wholeSeconds(Duration time) {
        return OptionalLong.of(Math.max(1, time.plusMillis(999).toSeconds()));
    }

    private static byte[] json(Problem problem) {
        try {
            return JSON.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            LOG.error("a problem has extensions that are not JSON", e);
            return "{\"code\":\"INTERNAL_ERROR\",\"status\":500}".getBytes(StandardCharsets.UTF_8);
        }
    }
}
