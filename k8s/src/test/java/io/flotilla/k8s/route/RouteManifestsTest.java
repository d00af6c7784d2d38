package io.flotilla.k8s.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.k8s.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteManifestsTest {

    private static final List<Route> TABLE = Route.table();

    @ParameterizedTest
    @CsvSource({"k8s/routes/gateway-api/httproute.yaml", "k8s/routes/ingress/ingress.yaml"})
    void theManifestIsWhatTheTableSays(String file) throws IOException {
        String wanted = file.endsWith("ingress.yaml") ? IngressYaml.render(TABLE) : HttpRouteYaml.render(TABLE);
        if (System.getProperty("flotilla.accept") != null) {
            Files.writeString(Checkout.path(file), wanted);
        }
        assertEquals(
                wanted,
                Checkout.read(file),
                "write it anew: ./mvnw test -pl k8s -Dtest=RouteManifestsTest -Dflotilla.accept");
    }

    @Test
    void aGatewaySendsEveryPathWhereTheTableSays() throws IOException {
        Traffic gateway = Traffic.ofHttpRoute("k8s/routes/gateway-api/httproute.yaml");
        for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
            for (String path : Traffic.samples(TABLE)) {
                assertEquals(byTable(method, path), gateway.service(method, path), method + " " + path);
            }
        }
    }

    @Test
    void anIngressSendsEveryPathWhereTheTableSaysForAMethodTheTableNames() throws IOException {
        Traffic ingress = Traffic.ofIngress("k8s/routes/ingress/ingress.yaml");
        for (String path : Traffic.samples(TABLE)) {
            List<Route> fitting = TABLE.stream()
                    .filter(route -> path.matches(route.regex()))
                    .limit(1)
                    .toList();
            String method = fitting.stream().findFirst().flatMap(Route::method).orElse("GET");
            assertEquals(byTable(method, path), ingress.service(method, path), path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/prepare-for-deploy",
        "/prepare-for-deploy/",
        "/PREPARE-FOR-DEPLOY",
        "//prepare-for-deploy",
        "/%70repare-for-deploy",
        "/ready-for-deploy",
        "/q/health/live",
        "/q/metrics",
        "/q",
        "/q/openapi",
        "/api",
        "/api/logs",
        "/status/x"
    })
    void nobodyOutsideReaches(String path) throws IOException {
        for (String method : List.of("GET", "POST", "HEAD")) {
            assertEquals(Optional.empty(), byTable(method, path));
            assertEquals(
                    Optional.empty(),
                    Traffic.ofHttpRoute("k8s/routes/gateway-api/httproute.yaml").service(method, path));
            assertEquals(
                    Optional.empty(),
                    Traffic.ofIngress("k8s/routes/ingress/ingress.yaml").service(method, path));
        }
    }

    @Test
    void routesThatOverlapAreRefusedWhereAGatewayCouldNotTellThemApart() {
        List<Route> table = List.of(
                Route.parse("* /api/families/** registry"), Route.parse("POST /api/families/{family}/logs ingest"));
        assertThrows(IllegalArgumentException.class, () -> HttpRouteYaml.render(table));
    }

    @Test
    void aRuleHasNoMoreMatchesThanTheFirstVersionOfTheApiAllows() {
        String[] rules = HttpRouteYaml.render(TABLE).split("- backendRefs");
        for (String rule : rules) {
            assertTrue(rule.lines().filter(line -> line.contains("path: {")).count() <= 8, rule);
        }
        assertTrue(rules.length - 1 <= 16, "an HTTPRoute has 16 rules at most");
    }

    private static Optional<String> byTable(String method, String path) {
        return TABLE.stream()
                .filter(route -> route.fits(method, path))
                .map(Route::service)
                .findFirst();
    }
}
