package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Bulk.bytes;
import static io.flotilla.ingest.Bulk.create;
import static io.flotilla.ingest.Bulk.post;
import static io.flotilla.ingest.Bulk.send;
import static io.flotilla.ingest.Ingest.store;
import static io.flotilla.ingest.Ingest.tables;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.ingest.Bulk;
import io.flotilla.ingest.Stream;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulk requests, or parts of them, that are not taken. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class BulkRefusalsIT {

    private static final String SCHEMA = "{\"n\":\"int\",\"s\":\"string\"}";

    @Test
    void aBodyDoesNotExpandBeyondWhatOneMayBe() {
        byte[] blanks = new byte[65 << 20];
        Arrays.fill(blanks, (byte) '\n');

        Bulk answer = send("POST", "/_bulk", Stream.gzip(blanks), Map.of("Content-Encoding", "gzip"));

        assertEquals("413 BODY_TOO_LARGE", answer.status() + " " + answer.at("/code"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "[]",
                "{\"n\":1}\n{\"n\":2}\n",
                "{\"create\":{\"_index\":\"b_never\"}}\n{\"n\":1}\n{\"create\":{\"_index\":[]}}\n{\"n\":1}\n",
                "{\"create\":{\"_index\":\"b_never\"}}\n{\"n\":1}\n{\"create\":{\"_index\":\"b_never\"}}\n",
                "{\"create\":{\"_index\":\"b_never\"}}\n{\n\"n\":1}\n",
            })
    void whatIsNoBulkRequestIsRefusedAndNothingIsStored(String body) throws SQLException {
        Bulk answer = send("POST", "/_bulk", body.getBytes(UTF_8), Map.of());

        assertAll(
                () -> assertEquals("400 MALFORMED_BULK", answer.status() + " " + answer.at("/code")),
                () -> assertEquals("application/problem+json", answer.header("Content-Type")),
                () -> assertEquals("Elasticsearch", answer.header("X-Elastic-Product")),
                () -> assertEquals(0, tables("b_never")));
    }

    @Test
    void otherMediaTypesAndMethodsAreRefused() {
        Bulk text = send("POST", "/_bulk", bytes(create("b_never"), "{}"), Map.of("Content-Type", "text/plain"));

        assertEquals("415 UNSUPPORTED_MEDIA_TYPE", text.status() + " " + text.at("/code"));
        given().get("/_bulk").then().statusCode(405);
        given().delete("/b_never/_bulk").then().statusCode(405);
    }

    @Test
    void aLargeBodyThatIsNotTakenLeavesItsConnectionUsable() {
        byte[] large = bytes(create("b_never"), "{\"s\":\"" + "x".repeat(8 << 20) + "\"}");

        for (int i = 0; i < 3; i++) {
            assertEquals(
                    415,
                    send("POST", "/_bulk", large, Map.of("Content-Encoding", "br"))
                            .status());
            assertEquals(
                    List.of("b_after_refusals 201"),
                    post(create("b_after_refusals"), "{\"n\":1}").items());
        }
    }

    @Test
    void aNameInThePathThatNoFamilyCanHaveConcernsItsItemsAlone() {
        Bulk answer = send(
                "POST",
                "/_flotilla/_bulk",
                bytes("{\"create\":{}}", "{\"n\":1}", create("b_beside"), "{\"n\":1}"),
                Map.of());

        assertEquals(List.of("_flotilla 400 INVALID_NAME", "b_beside 201"), answer.items());
    }

    @Test
    void aFamilyNamedLikeAnotherButForCaseIsRefusedForGood() {
        store("b_cased", SCHEMA, "[]");

        assertEquals(
                List.of("B_cased 400 NAME_CONFLICT", "b_cased 201"),
                post(create("B_cased"), "{\"n\":1}", create("b_cased"), "{\"n\":1}")
                        .items());
    }
}
