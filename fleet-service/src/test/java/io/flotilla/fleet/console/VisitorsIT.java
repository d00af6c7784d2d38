package io.flotilla.fleet.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.process.Deadline;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(VisitorsIT.BehindAProxy.class)
@QuarkusTestResource(value = FleetResource.class, initArgs = @ResourceArg(name = "account", value = "fleet"))
@Timeout(300)
class VisitorsIT {

    private static final Pattern NUMBER = Pattern.compile("You came (\\d+) time");
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    @TestHTTPResource("/")
    URL page;

    /** This test is the proxy, and its machine is a slow one. */
    public static final class BehindAProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "flotilla.console.trusted-proxies", "127.0.0.0/8,::1",
                    "flotilla.console.count-timeout", "90s",
                    "flotilla.manager.acquire-timeout", "60s",
                    "flotilla.manager.lock-wait", "60s");
        }
    }

    @BeforeEach
    void nobodyHasCome() throws SQLException {
        execute("DELETE FROM %s.visitor");
        execute("DELETE FROM %s.visitor_total");
    }

    @Test
    void manyAtOnceFromOneAddressAreAllCounted() throws Exception {
        List<Integer> numbers = visits(401, i -> "198.51.100.7");

        assertEquals(401, numbers.stream().distinct().count(), "everybody has a number of their own");
        assertEquals(401, numbers.stream().mapToInt(Integer::intValue).max().orElse(0));
        assertEquals(1, number("SELECT COUNT(*) FROM %s.visitor"));
        assertEquals(401, number("SELECT visits FROM %s.visitor"));
        assertEquals(401, number("SELECT visits FROM %s.visitor_total"));
    }

    @Test
    void manyFromManyAddressesAreAllCounted() throws Exception {
        visits(40 * 16, i -> "2001:db8::" + Integer.toHexString(i % 40 + 1));

        assertEquals(40, number("SELECT COUNT(*) FROM %s.visitor"));
        assertEquals(16, number("SELECT MIN(visits) FROM %s.visitor"));
        assertEquals(16, number("SELECT MAX(visits) FROM %s.visitor"));
        assertEquals(40, number("SELECT visitors FROM %s.visitor_total"));
        assertEquals(640, number("SELECT visits FROM %s.visitor_total"));
        given().header("X-Forwarded-For", "2001:DB8:0::1")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("<b id=\"visitors\">40</b>"))
                .body(containsString("You came 17 times"));
    }

    @Test
    void headAndProbesDoNotCount() throws SQLException {
        given().head("/").then().statusCode(200);
        given().header("User-Agent", "kube-probe/1.31").get("/").then().statusCode(200);
        given().get("/status");
        given().get("/q/health/ready");
        given().get("/favicon.ico").then().statusCode(404);

        assertEquals(0, number("SELECT COUNT(*) FROM %s.visitor"));
    }

    @Test
    void thePageIsWholeAndLoadsNothingFromElsewhere() {
        given().header("X-Forwarded-For", "198.51.100.8")
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("You came 1 time<"))
                .body(containsString("<b id=\"visitors\">1</b>"))
                .body(not(containsString("src=")))
                .body(not(containsString("{|")))
                .body(not(containsString("@import")));
    }

    @Test
    void thePageComesWithoutTheDatabaseAndCountsAgainAfterwards() throws SQLException {
        Fleet.shared().manager().kill();
        try {
            given().get("/").then().statusCode(200).body(containsString("not available"));
            given().get("/palindrom/aba").then().statusCode(503).body(containsString("MANAGER_UNAVAILABLE"));
            given().get("/palindrom/ab").then().statusCode(200);
        } finally {
            Fleet.shared().manager().start();
        }

        Deadline deadline = Deadline.in(RECOVERY);
        String body = given().get("/").asString();
        while (!NUMBER.matcher(body).find() && deadline.pause()) {
            body = given().get("/").asString();
        }
        assertEquals(1, number("SELECT COUNT(*) FROM %s.visitor"));
    }

    private List<Integer> visits(int count, java.util.function.IntFunction<String> address) {
        HttpClient http = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(page.toString()))
                    .header("X-Forwarded-For", address.apply(i))
                    .build();
            answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        return answers.stream()
                .map(CompletableFuture::join)
                .map(answer -> {
                    assertEquals(200, answer.statusCode());
                    var number = NUMBER.matcher(answer.body());
                    assertEquals(true, number.find(), answer.body());
                    return Integer.parseInt(number.group(1));
                })
                .toList();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = Fleet.shared().manager().admin();
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(Fleet.MANAGER_DATABASE));
        }
    }

    private static long number(String sql) throws SQLException {
        try (var connection = Fleet.shared().manager().admin();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql.formatted(Fleet.MANAGER_DATABASE))) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
