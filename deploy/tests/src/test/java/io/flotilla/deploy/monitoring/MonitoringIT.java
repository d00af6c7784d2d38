package io.flotilla.deploy.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.deploy.Checkout;
import io.flotilla.deploy.Program;
import io.flotilla.deploy.haproxy.RawConnection;
import io.flotilla.deploy.redeploy.Deployment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MonitoringIT {

    private static final Path FOLDER = Checkout.resolve("deploy/monitoring");
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*(?![a-z0-9_]*\\s*\\()");
    /** Prometheus' own; everything else must come from somebody. */
    private static final Set<String> GIVEN = Set.of("up");

    @Test
    void prometheusTakesTheConfiguration() throws Exception {
        Path promtool = Program.assumeInstalled("promtool");

        Program.of(promtool, "check", "config", "prometheus.yml")
                .in(FOLDER)
                .run()
                .orFail();
    }

    @Test
    void theAlertsFireWhenTheyShould() throws Exception {
        Path promtool = Program.assumeInstalled("promtool");

        Program.of(promtool, "test", "rules", "alerts_test.yml")
                .in(FOLDER)
                .run()
                .orFail();
    }

    @Test
    void everyAlertIsTested() throws IOException {
        String tests = Files.readString(FOLDER.resolve("alerts_test.yml"));

        Files.readAllLines(FOLDER.resolve("alerts.yml")).stream()
                .filter(line -> line.contains("- alert: "))
                .map(line -> line.substring(line.indexOf(": ") + 2))
                .forEach(alert -> assertTrue(tests.contains("alertname: " + alert), alert + " has no test"));
    }

    @Test
    void everyMetricThatIsUsedIsExposed() throws Exception {
        // given
        Deployment deployment = Deployment.shared();
        useEverything(deployment);

        // when
        Set<String> exposed = new TreeSet<>(GIVEN);
        for (int port : deployment.ports().values()) {
            exposed.addAll(metrics(port, "/q/metrics"));
        }
        exposed.addAll(metrics(URI.create(deployment.balancer().stateUrl()).getPort(), "/metrics"));

        // then
        Set<String> used = names(alerts());
        used.addAll(names(dashboard()));
        assertTrue(used.size() > 10, "the expressions are read: " + used);
        used.removeAll(exposed);
        assertEquals(Set.of(), used, "nobody exposes these");
    }

    /** So that meters that come into being at their first use are there. */
    private static void useEverything(Deployment deployment) throws IOException {
        String put = "{\"family\":\"watched\",\"schema\":{\"n\":\"int\"},\"logs\":[{\"n\":1}]}";
        for (int i = 0; i < 4; i++) {
            try (RawConnection connection = deployment.balancer().connect()) {
                assertEquals(200, connection.call("PUT", "/api/log", put).status());
                assertEquals(
                        200,
                        connection
                                .call("POST", "/api/query", "{\"query\":\"SELECT n FROM watched\"}")
                                .status());
                assertEquals(400, connection.call("PUT", "/api/log", "{}").status());
                assertEquals(200, connection.call("GET", "/version", "").status());
            }
        }
    }

    private static Set<String> metrics(int port, String path) throws IOException {
        try (RawConnection connection = RawConnection.plain(port)) {
            Set<String> names = new TreeSet<>();
            connection
                    .call("GET", path, "")
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("[{ ]")[0])
                    .forEach(names::add);
            return names;
        }
    }

    private static String alerts() throws IOException {
        StringBuilder expressions = new StringBuilder();
        boolean inside = false;
        for (String line : Files.readAllLines(FOLDER.resolve("alerts.yml"))) {
            inside = line.strip().startsWith("expr:") || inside && line.startsWith("          ");
            if (inside) {
                expressions.append(line.replace("expr:", "")).append('\n');
            }
        }
        return expressions.toString();
    }

    private static String dashboard() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
        return String.join("\n", dashboard.findValuesAsText("expr"));
    }

    /** The metrics of PromQL expressions: what is left without labels, ranges, groupings and functions. */
    private static Set<String> names(String expressions) {
        String bare = expressions
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)", "")
                .replaceAll("[0-9.]+\\b", "");
        Set<String> names = new TreeSet<>();
        NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !name.matches("sum|max|min|avg|rate"))
                .forEach(names::add);
        return names;
    }
}
