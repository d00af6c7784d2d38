package io.flotilla.fleet.console;

import io.flotilla.service.version.VersionResource;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** {@code GET /}: the page. It shows who came if that is known, and comes anyway if not. */
@Path("/")
@Tag(name = "console")
public class ConsoleResource {

    private static final Logger LOG = Logger.getLogger(ConsoleResource.class);
    private static final String FORWARDED = "X-Forwarded-For";
    private static final String POLICY = "default-src 'none'; style-src 'nonce-%1$s'; script-src 'nonce-%1$s';"
            + " connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Pattern PROBE = Pattern.compile("(?i)(kube-probe|ELB-HealthChecker|GoogleHC|HAProxy)\\b.*");
    private static final int NONCE_BYTES = 16;

    private final Template page;
    private final VersionResource version;
    private final Visitors visitors;
    private final ConsoleConfig config;
    private final TrustedProxies proxies;
    private final SecureRandom random = new SecureRandom();

    ConsoleResource(
            @Location("console.html") Template page, VersionResource version, Visitors visitors, ConsoleConfig config) {
        this.page = page;
        this.version = version;
        this.visitors = visitors;
        this.config = config;
        this.proxies = TrustedProxies.of(config);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "The page for people",
            description = "Counts unique visitors by client address; HEAD and probes do not count.")
    public Uni<Response> page(@Context HttpServerRequest request) {
        return counted(request).map(this::answer);
    }

    private Uni<Optional<Visit>> counted(HttpServerRequest request) {
        if (!counts(request)) {
            return Uni.createFrom().item(Optional.empty());
        }
        String peer =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        String client = proxies.client(peer, request.headers().getAll(FORWARDED));
        return visitors.count(client)
                .map(Optional::of)
                .ifNoItem()
                .after(config.countTimeout())
                .recoverWithItem(Optional.empty())
                .onFailure()
                .invoke(failure -> LOG.debugf("A visit was not counted: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static boolean counts(HttpServerRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return HttpMethod.GET.equals(request.method())
                && (agent == null || !PROBE.matcher(agent).matches());
    }

    private Response answer(Optional<Visit> visit) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String allowed = Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
        String html = page.data("nonce", allowed)
                .data("version", version.version().version())
                .data("visit", visit.orElse(null))
                .render();
        return Response.ok(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY.formatted(allowed))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
