package io.flotilla.deploy.haproxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.deploy.haproxy.RawConnection.Answer;
import io.flotilla.deploy.redeploy.Deployment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledIf(
        value = "io.flotilla.deploy.redeploy.Deployment#possible",
        disabledReason = "haproxy or curl is not installed")
class BalancerIT {

    private static Deployment deployment;

    @BeforeAll
    static void start() throws Exception {
        deployment = Deployment.shared();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/prepare-for-deploy",
                "/ready-for-deploy",
                "//prepare-for-deploy",
                "///prepare-for-deploy",
                "/./prepare-for-deploy",
                "/%70repare-for-deploy",
                "/%2570repare-for-deploy",
                "/prepare%2Dfor%2Ddeploy",
                "/prepare%2dfor%2ddeploy",
                "/x/../prepare-for-deploy",
                "/x/%2e%2e/prepare-for-deploy",
                "/x/.%2E/prepare-for-deploy",
                "/x%2f..%2fprepare-for-deploy",
                "/api/families/../../prepare-for-deploy",
                "/api/families/%2e%2e/%2e%2e/prepare-for-deploy",
                "/api/families/x/..%2f..%2f..%2fprepare-for-deploy",
                "/api/families/..;/..;/prepare-for-deploy",
                "/api/users/..%5c..%5cprepare-for-deploy/../x",
                "/palindrom/../prepare-for-deploy",
                "/PREPARE-FOR-DEPLOY",
                "/Prepare-For-Deploy",
                "/prepare-for-deploy/",
                "/prepare-for-deploy//",
                "/prepare-for-deploy;a=b",
                "/;/prepare-for-deploy",
                "/prepare-for-deploy?x=/api/log",
                "/prepare-for-deploy#/api/log",
                "/prepare-for-deploy%00",
                "/prepare-for-deploy%20",
                "/status/../prepare-for-deploy",
                "/status%2f..%2fprepare-for-deploy",
                "\\prepare-for-deploy",
                "/\\prepare-for-deploy",
                "http://localhost/prepare-for-deploy",
                "https://localhost//ready-for-deploy",
                "/q/metrics",
                "/q/health",
                "/q",
                "/q/",
                "//q/metrics",
                "/%71/metrics",
                "/Q/metrics",
                "/x/../q/openapi",
                "/api/families/../../q/metrics",
                "/api/cloud/../../q/metrics",
                "/stats",
                "/metrics"
            })
    void whatIsNotForTheOutsideIsNotReachedInAnySpelling(String path) throws IOException {
        for (String method : new String[] {"GET", "POST", "HEAD"}) {
            try (RawConnection connection = deployment.balancer().connect()) {
                int status = connection.head(method, path).status();
                assertTrue(Set.of(400, 403, 404).contains(status), method + " " + path + " gives " + status);
            }
        }
        try (RawConnection connection =
                RawConnection.plain(deployment.balancer().http())) {
            int status = connection.head("GET", path).status();
            assertTrue(Set.of(400, 403, 404).contains(status), path + " without TLS gives " + status);
        }
        for (int port : deployment.ports().values()) {
            try (RawConnection replica = RawConnection.plain(port)) {
                assertEquals("OK", replica.call("GET", "/status", "").body(), "a replica drains after " + path);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /status, 200",
        "GET,  /version, 200",
        "GET,  /api/describe, 200",
        "GET,  /api/shard-map, 200",
        "GET,  /api/families, 200",
        "GET,  /api/families/a%2Fb, 404",
        "GET,  /api/families/caf%C3%A9, 404",
        "GET,  /api/parts/ingest-service, 200",
        "GET,  /api/parts/query-service, 200",
        "GET,  /api/parts/fleet-service, 200",
        "GET,  /api/parts/shard-registry, 200",
        "GET,  /api/parts/nobody, 404",
        "GET,  /api/log, 405",
        "GET,  /api/LOG, 404",
        "GET,  /api/log/, 404",
        "GET,  /_bulk, 405",
        "GET,  /dogs/_bulk, 405",
        "GET,  /api/elasticsearch, 200",
        "GET,  /_cluster/health, 404",
        "GET,  /nothing, 404"
    })
    void whatHasARouteIsAnsweredByItsService(String method, String path, int status) throws IOException {
        try (RawConnection connection = deployment.balancer().connect()) {
            Answer answer = connection.call(method, path, "");

            assertEquals(status, answer.status(), answer.body());
        }
    }

    @Test
    void theFirstLineThatFitsDecides() throws IOException {
        try (RawConnection connection = deployment.balancer().connect()) {
            Answer ofIngest = connection.call("POST", "/api/families/dogs/logs", "{}");
            Answer ofRegistry = connection.call("PUT", "/api/families/dogs/logs", "{}");

            assertNotEquals(ofIngest.body(), ofRegistry.body());
        }
        String log = deployment.balancer().log();
        assertTrue(
                log.lines()
                        .anyMatch(line ->
                                line.contains("ingest/ingest-") && line.contains("POST /api/families/dogs/logs")),
                log);
        assertTrue(
                log.lines()
                        .anyMatch(line ->
                                line.contains("registry/registry-") && line.contains("PUT /api/families/dogs/logs")),
                log);
    }

    @Test
    void withoutTlsACallerIsSentToTheSamePlaceWithIt() throws IOException {
        try (RawConnection connection =
                RawConnection.plain(deployment.balancer().http())) {
            Answer answer = connection.call("PUT", "/api/log?a=b%20c", "{}");

            assertEquals(308, answer.status());
            assertEquals(
                    "https://localhost:" + deployment.balancer().https() + "/api/log?a=b%20c",
                    answer.headers().get("Location"));
        }
    }

    @Test
    void theAdminAreaIsForDeveloperAlone() throws IOException {
        assertEquals(401, admin(""));
        assertEquals(401, admin(basic("developer", "wrong")));
        assertEquals(401, admin(basic("root", Balancer.PASSWORD)));
        assertEquals(401, admin("Authorization: Bearer x\r\n"));
        assertEquals(200, admin(basic("developer", Balancer.PASSWORD)));
    }

    @Test
    void anErrorOfTheBalancerItselfIsAProblemDocument() throws IOException {
        try (RawConnection connection = deployment.balancer().connect()) {
            Answer answer = connection.call("GET", "/nothing", "");

            assertEquals("application/problem+json", answer.headers().get("Content-Type"));
            assertTrue(answer.body().contains("\"code\":\"NOT_FOUND\""), answer.body());
        }
    }

    private static int admin(String header) throws IOException {
        try (RawConnection connection = deployment.balancer().connect()) {
            return connection
                    .exchange("GET /admin HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n", new byte[0])
                    .status();
        }
    }

    private static String basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(both) + "\r\n";
    }
}
