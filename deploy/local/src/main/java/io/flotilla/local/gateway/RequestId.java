package io.flotilla.local.gateway;

import io.flotilla.api.service.ServicePaths;
import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The id under which every part's log knows a request: the caller's own if the services will keep it, otherwise a new one. */
final class RequestId {

    private static final Pattern KEPT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    static String of(HttpServerRequest request) {
        String given = request.getHeader(ServicePaths.REQUEST_ID);
        return given != null && KEPT.matcher(given).matches() ? given : random();
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
