package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static io.flotilla.ingest.Ingest.tables;
import static io.flotilla.ingest.Stream.events;
import static io.flotilla.ingest.Stream.gzip;
import static io.flotilla.ingest.Stream.post;
import static io.flotilla.ingest.Stream.withSchema;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.ingest.Stream;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Media types, encodings and sizes of streams. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class StreamFormatsIT {

    private static final String SCHEMA = "{\"n\":\"int\",\"s\":\"string\"}";
    private static final Map<String, String> GZIP = Map.of("Content-Encoding", "gzip");
    private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");

    @Test
    void gzipIsUndoneMemberByMember() throws SQLException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(gzip(events(0, 1_700).getBytes(UTF_8)));
        body.writeBytes(gzip(events(1_700, 3_000).getBytes(UTF_8)));

        Stream answer = post(withSchema("sf_gzip", SCHEMA), body.toByteArray(), GZIP);

        assertEquals("3000", answer.last("/accepted"));
        assertEquals(
                List.of(List.of("3000", "4498500")),
                select(answer.last("/shard"), "SELECT COUNT(*), SUM(n) FROM sf_gzip"));
    }

    @Test
    void gzipThatIsCutShortIsNotComplete() {
        byte[] body = gzip(events(0, 2_500).getBytes(UTF_8));

        Stream answer = post(withSchema("sf_cut", SCHEMA), Arrays.copyOf(body, body.length - 4), GZIP);

        assertEquals(
                "false 2000 MALFORMED_GZIP",
                answer.last("/complete") + " " + answer.last("/lines") + " " + answer.last("/problem/code"));
    }

    @Test
    void aBombIsRefused() throws SQLException {
        Stream answer =
                post(withSchema("sf_bomb", SCHEMA), gzip("\n".repeat(64 << 20).getBytes(UTF_8)), GZIP);

        assertEquals("BODY_TOO_LARGE", answer.last("/problem/code") + answer.last("/code"));
    }

    @Test
    void otherEncodingsAreNamedInTheRefusal() throws SQLException {
        Stream answer = post("sf_brotli", "x".getBytes(UTF_8), Map.of("Content-Encoding", "br"));

        assertAll(
                () -> assertEquals(415, answer.status()),
                () -> assertEquals(
                        "gzip",
                        answer.answer().headers().firstValue("Accept-Encoding").orElse("")),
                () -> assertEquals(0, tables("sf_brotli")));
    }

    @Test
    void otherMediaTypesAreRefused() {
        Stream answer = post("sf_type", "{}".getBytes(UTF_8), Map.of("Content-Type", "application/json"));

        assertEquals("415 UNSUPPORTED_MEDIA_TYPE", answer.status() + " " + answer.last("/code"));
    }

    @Test
    void aSchemaThatCannotBeIsRefusedByName() {
        Stream answer = post(withSchema("sf_schema", "{\"n\":\"blob\"}"), "{}".getBytes(UTF_8), Map.of());

        assertEquals(
                "400 UNKNOWN_TYPE /n schema",
                answer.status() + " " + answer.last("/code") + " " + answer.last("/pointer") + " "
                        + answer.last("/parameter"));
    }

    @Test
    void csvBecomesRowsOfTheTypesInferred() throws SQLException {
        Stream answer = post(
                "sf_csv",
                "\uFEFFname,weight,born,note\r\nspot,100,2026-01-01T00:00:00Z,\"two\r\nlines, \"\"quoted\"\"\"\r\n\"\",,,\r\n"
                        .getBytes(UTF_8),
                CSV);

        assertEquals("4 2", answer.last("/lines") + " " + answer.last("/accepted"));
        assertEquals(
                List.of(
                        List.of("spot", "100", "2026-01-01 00:00:00.000000", "two\r\nlines, \"quoted\""),
                        Arrays.asList("", null, null, null)),
                select(answer.last("/shard"), "SELECT name, weight, CAST(born AS CHAR), note FROM sf_csv ORDER BY id"));
    }

    @Test
    void aBadRecordOfCsvIsToldByItsLine() throws SQLException {
        String shard = store("sf_csv_bad", SCHEMA, "[]");
        String rows = "1,x\n".repeat(1_500);

        Stream answer = post("sf_csv_bad", ("n,s\n" + rows + "y,x\n").getBytes(UTF_8), CSV);

        assertEquals(
                "1000 999 TYPE_MISMATCH 1502 /n",
                answer.last("/lines") + " " + answer.last("/accepted") + " " + answer.last("/problem/code") + " "
                        + answer.last("/problem/line") + " " + answer.last("/problem/pointer"));
        assertEquals(999, count(shard, "sf_csv_bad"));
    }

    @Test
    void aBodyMayBeLargerThanAnyPut() {
        String megabyte = " ".repeat((1 << 20) - 1) + "\n";

        Stream answer =
                post(withSchema("sf_large", SCHEMA), (megabyte.repeat(66) + "{\"n\":1}\n").getBytes(UTF_8), Map.of());

        assertEquals(
                "true 67 1", answer.last("/complete") + " " + answer.last("/lines") + " " + answer.last("/accepted"));
    }
}
