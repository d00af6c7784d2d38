package io.flotilla.service.request;

import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The id a request has in every log and every answer.
 *
 * @param value 1 to 64 characters of {@code [A-Za-z0-9._-]}
 */
public record RequestId(String value) {

    /** The key of the id in the log's MDC. */
    public static final String MDC_KEY = "requestId";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final long START = new SecureRandom().nextLong();
    private static final String NONE = "-";

    public RequestId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a request id is 1 to 64 characters of A-Z a-z 0-9 . _ -");
        }
    }

    /** The id the caller sent if it is one, else a new one. */
    public static RequestId fromCaller(String header) {
        return header != null && SHAPE.matcher(header).matches() ? new RequestId(header) : random();
    }

    /** A new id that nobody meets twice: 32 hexadecimal digits. It names a request and protects nothing, so it may be guessed. */
    public static RequestId random() {
        HexFormat hex = HexFormat.of();
        return new RequestId(hex.toHexDigits(START)
                + hex.toHexDigits(ThreadLocalRandom.current().nextLong()));
    }

    /** The id of the request this code is serving, or {@code "-"} when it serves none (timers, start and stop). */
    public static String current() {
        Object id = MDC.get(MDC_KEY);
        return id == null ? NONE : id.toString();
    }

    /** The id of this request, once it has been {@linkplain #giveTo given} one, which is the first thing that happens to it. */
    public static Optional<RequestId> of(RoutingContext request) {
        return Optional.ofNullable(request.get(MDC_KEY));
    }

    /** Makes this the id of the request, in its log lines too. */
    public RequestId giveTo(RoutingContext request) {
        request.put(MDC_KEY, this);
        // Quarkus keeps the MDC in the request's own context, so the id follows the request across threads and ends
        // with it.
        MDC.put(MDC_KEY, value);
        return this;
    }

    @Override
    public String toString() {
        return value;
    }
}
