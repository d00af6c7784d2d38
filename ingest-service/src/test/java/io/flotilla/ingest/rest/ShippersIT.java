package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Bulk.bytes;
import static io.flotilla.ingest.Bulk.send;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.ingest.Bulk;
import io.flotilla.ingest.Stream;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What log shippers ask before they send, and what they send. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class ShippersIT {

    @Test
    void vector() throws SQLException {
        Bulk answer = send(
                "POST",
                "/api/elasticsearch/_bulk?timeout=60s",
                Stream.gzip(bytes(
                        "{\"create\":{\"_index\":\"sh_vector\"}}",
                        "{\"file\":\"/var/log/app.log\",\"host\":\"web-1\",\"message\":\"it\\u2019s up\",\"source_type\":\"file\","
                                + "\"timestamp\":\"2026-01-31T12:00:00.123456789Z\"}",
                        "{\"create\":{\"_index\":\"sh_vector\"}}",
                        "{\"file\":\"/var/log/app.log\",\"host\":\"web-1\",\"message\":\"\",\"source_type\":\"file\","
                                + "\"timestamp\":\"2026-01-31T12:00:01.5Z\"}")),
                Map.of(
                        "Content-Type", "application/x-ndjson",
                        "Content-Encoding", "gzip",
                        "Accept-Encoding", "identity",
                        "User-Agent", "Vector/0.43.0"));

        assertAll(
                () -> assertEquals(List.of("sh_vector 201", "sh_vector 201"), answer.items()),
                () -> assertEquals(
                        List.of(
                                List.of("web-1", "it’s up", "2026-01-31T12:00:00.123456789Z"),
                                List.of("web-1", "", "2026-01-31T12:00:01.5Z")),
                        select(shardOf("sh_vector"), "SELECT host, message, timestamp FROM sh_vector ORDER BY id")));
    }

    @Test
    void fluentBit() throws SQLException {
        Bulk answer = send(
                "POST",
                "/api/elasticsearch/_bulk/?pipeline=none",
                bytes(
                        "{\"create\":{\"_index\":\"sh_fluent-bit\",\"_type\":\"_doc\",\"_id\":\"5a1e3b00-77c1-9d11-0c2e\"}}",
                        "{\"@timestamp\":\"2026-01-31T12:00:00.123Z\",\"log\":\"GET / 200\\n\",\"kubernetes\":"
                                + "{\"pod_name\":\"web-1\",\"labels\":{\"app.kubernetes.io/name\":\"web\"}},\"cpu_p\":0.25}"),
                Map.of("Content-Type", "application/x-ndjson", "User-Agent", "Fluent-Bit"));

        assertAll(
                () -> assertEquals(List.of("sh_fluent-bit 201"), answer.items()),
                () -> assertEquals("5a1e3b00-77c1-9d11-0c2e", answer.at("/items/0/create/_id")),
                () -> assertEquals(
                        List.of(List.of("2026-01-31 12:00:00.123000", "GET / 200\n", "web-1", "0.25")),
                        select(
                                shardOf("sh_fluent-bit"),
                                "SELECT CAST(`@timestamp` AS CHAR), log, JSON_UNQUOTE(JSON_EXTRACT(kubernetes, '$.pod_name')),"
                                        + " cpu_p FROM `sh_fluent-bit`")));
    }

    @Test
    void logstash() throws SQLException {
        Bulk answer = send(
                "POST",
                "/api/elasticsearch/_bulk?filter_path=errors,items.*.error,items.*.status",
                bytes(
                        "{\"index\":{\"_id\":null,\"_index\":\"sh_logstash-2026.01.31\",\"routing\":null}}",
                        "{\"@timestamp\":\"2026-01-31T12:00:00.123456Z\",\"@version\":\"1\",\"message\":\"hello\","
                                + "\"event\":{\"original\":\"hello\"},\"host\":{\"name\":\"web-1\"},\"tags\":[\"a\",\"b\"]}"),
                Map.of("Content-Type", "application/json"));

        assertAll(
                () -> assertEquals(List.of("sh_logstash-2026.01.31 201"), answer.items()),
                () -> assertEquals(
                        List.of(List.of("2026-01-31 12:00:00.123456", "1", "hello", "b")),
                        select(
                                shardOf("sh_logstash-2026.01.31"),
                                "SELECT CAST(`@timestamp` AS CHAR), `@version`, message, JSON_UNQUOTE(JSON_EXTRACT(tags, '$[1]'))"
                                        + " FROM `sh_logstash-2026.01.31`")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/elasticsearch", "/api/elasticsearch/", "/"})
    void theVersionIsToldByGetAndHead(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("X-Elastic-Product", "Elasticsearch")
                .body("version.number", startsWith("8."))
                .body("version.build_flavor", equalTo("default"))
                .body("tagline", equalTo("You Know, for Search"));
        given().head(path).then().statusCode(200).header("X-Elastic-Product", "Elasticsearch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/elasticsearch", ""})
    void healthAndLicenseAreTold(String base) {
        given().get(base + "/_license").then().statusCode(200).body("license.status", equalTo("active"));
        given().get(base + "/_cluster/health").then().statusCode(200).body("status", equalTo("green"));
        given().get(base + "/_cat/health").then().statusCode(200).body(equalTo("flotilla green\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status", "/api/elasticsearch/_cluster/health?pretty"})
    void aCallerNeedNotNameTheHost(String target) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(("GET " + target + " HTTP/1.0\r\n\r\n").getBytes(US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

            assertTrue(answer.startsWith("HTTP/1.0 200 "), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status", "/prepare-for-deploy", "/q/metrics", "/api/log", "/dogs/cats/_bulk"})
    void nothingElseIsBelow(String path) {
        given().urlEncodingEnabled(false)
                .get("/api/elasticsearch" + path)
                .then()
                .statusCode(404);
    }

    @Test
    void thePathBelowTakesAFamilyToo() {
        Bulk answer =
                send("PUT", "/api/elasticsearch/sh%20below/_bulk", bytes("{\"create\":{}}", "{\"n\":1}"), Map.of());

        assertEquals(List.of("sh below 201"), answer.items());
    }

    private static String shardOf(String family) {
        return store(family, "{}", "[]");
    }
}
