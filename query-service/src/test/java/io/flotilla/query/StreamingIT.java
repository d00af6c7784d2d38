package io.flotilla.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.Field;
import io.flotilla.process.Deadline;
import io.flotilla.registry.client.RegistryClient;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Large answers, answers that fail half-way, callers that leave, servers that go away. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "query"), @ResourceArg(name = "registry", value = "true")})
class StreamingIT {

    private static final int ROWS = 131_072;
    /** As configured for tests. */
    private static final int MAX_ROWS = 300_000;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    RegistryClient registry;

    @TestHTTPResource("/api/query")
    URL endpoint;

    private final Fleet fleet = Fleet.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private Families families;

    @BeforeEach
    void prepare() {
        families = new Families(fleet, registry);
    }

    @Test
    void streamsManyRowsAndSaysThatTheyAreComplete() throws Exception {
        families.numbers("many", ROWS);

        HttpResponse<InputStream> answer = post("SELECT * FROM many", "application/x-ndjson");
        long lines = 0;
        String last = "";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                last = line;
            }
        }

        assertEquals(ROWS + 1, lines);
        assertEquals("{\"complete\":true,\"rows\":" + ROWS + "}", last);
    }

    @Test
    void streamsOneJsonDocument() throws Exception {
        families.numbers("many", ROWS);

        try (InputStream body =
                post("SELECT id FROM many ORDER BY id", "application/json").body()) {
            JsonNode results = new ObjectMapper().readTree(body).get("results");
            assertEquals(ROWS, results.size());
            assertEquals(ROWS, results.get(ROWS - 1).get("id").asInt());
        }
    }

    @Test
    void streamsRowsOfMegabytes() throws Exception {
        Family wide = families.make("wide", Field.of("s", "string"));
        for (int i = 0; i < 20; i++) {
            families.execute(wide, "INSERT INTO wide (s) VALUES (REPEAT('x', 5000000))");
        }

        long bytes = 0;
        try (InputStream body =
                post("SELECT s FROM wide", "application/x-ndjson").body()) {
            byte[] buffer = new byte[1 << 16];
            for (int n = body.read(buffer); n > 0; n = body.read(buffer)) {
                bytes += n;
            }
        }

        assertTrue(bytes > 100_000_000, bytes + " bytes");
    }

    @Test
    void showsAFailureAfterTheFirstRows() throws Exception {
        families.numbers("many", ROWS);
        String sql = "SELECT a.id FROM many a JOIN many b ON b.id < 4";

        String json = text(post(sql, "application/json"));
        String lines = text(post(sql, "application/x-ndjson"));

        JsonNode document = new ObjectMapper().readTree(json);
        assertEquals("TOO_MANY_ROWS", document.get("error").get("code").asText());
        assertEquals(MAX_ROWS, document.get("results").size());
        String last = lines.substring(lines.lastIndexOf('\n', lines.length() - 2) + 1);
        assertEquals(false, new ObjectMapper().readTree(last).get("complete").asBoolean());
        assertTrue(breaks(sql));
    }

    @Test
    void showsThatAShardWentAwayAfterTheFirstRows() throws Exception {
        Family many = families.numbers("many", ROWS);

        // More than the sockets on the way can hold, so that the server is not done before it is interrupted.
        HttpResponse<InputStream> answer =
                post("SELECT a.*, REPEAT('x', 1000) AS pad FROM many a", "application/x-ndjson");
        String lines;
        try (InputStream body = answer.body()) {
            int first = body.read();
            Sessions.kill(families.shard(many));
            lines = (char) first + new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }

        JsonNode trailer =
                new ObjectMapper().readTree(lines.substring(lines.lastIndexOf('\n', lines.length() - 2) + 1));
        assertEquals(false, trailer.get("complete").asBoolean());
        assertEquals("SHARD_UNAVAILABLE", trailer.get("error").get("code").asText());
        assertEquals(trailer.get("rows").asLong(), lines.lines().count() - 1);
    }

    /** Left alone the statement would run until its time limit, which is far beyond the patience of this test. */
    @Test
    void endsTheStatementOfACallerWhoLeaves() throws Exception {
        Family many = families.numbers("many", ROWS);
        TestShard shard = families.shard(many);

        Caller caller = Caller.asking(endpoint, Families.endless(many));
        Sessions.awaitRunning(shard, 1);

        caller.hangUp();

        Sessions.awaitRunning(shard, 0);
    }

    @Test
    void freesTheConnectionsOfCallersWhoStopReading() throws Exception {
        families.numbers("many", ROWS);

        for (int i = 0; i < 40; i++) {
            HttpResponse<InputStream> answer = post("SELECT * FROM many", "application/x-ndjson");
            answer.body().read();
            answer.body().close();
        }

        assertEquals(
                "{\"results\":[{\"n\":" + ROWS + "}]}",
                text(post("SELECT COUNT(*) AS n FROM many", "application/json")));
    }

    @Test
    void saysWhichShardIsAwayAndGoesOnWhenItIsBack() throws Exception {
        Family here = families.dogs("here");
        Family there = families.dogsElsewhere(here, "there");
        String sqlThere = "SELECT * FROM " + there.name();

        families.shard(there).kill();
        given().contentType(ContentType.JSON)
                .body(Map.of("query", sqlThere))
                .post("/api/query")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("SHARD_UNAVAILABLE"))
                .body("shard", equalTo(there.shard().value()))
                .body("detail", containsString(there.shard().value()));
        assertEquals(200, post("SELECT * FROM here", "application/json").statusCode(), here.toString());
        for (int i = 0; i < 4; i++) {
            assertEquals("{\"results\":[{\"1\":1}]}", text(post("SELECT 1", "application/json")));
        }

        families.shard(there).start();
        waitUntil(() -> post(sqlThere, "application/json").statusCode() == 200);
    }

    private HttpResponse<InputStream> post(String sql, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint.toString()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        new ObjectMapper().writeValueAsBytes(Map.of("query", sql))))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private boolean breaks(String sql) throws IOException, InterruptedException {
        try {
            text(post(sql, "text/csv"));
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!condition.call()) {
            assertTrue(deadline.pause(), () -> "not within " + PATIENCE);
        }
    }
}
