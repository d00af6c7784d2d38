package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.select;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.ingest.Answer;
import io.flotilla.ingest.Huge;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of sizes that nobody means well with are refused or stored, and the next request does not notice. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class HugeValuesIT {

    private static final String FAMILY = "huge";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("json", "[".repeat(100_000), "OUT_OF_RANGE"),
                Arguments.of("int", "9".repeat(Huge.DIGITS), "OUT_OF_RANGE"),
                Arguments.of("json", "9".repeat(Huge.DIGITS), "OUT_OF_RANGE"),
                Arguments.of("string", Huge.text(), "EVENT_TOO_LARGE"),
                Arguments.of("json", Huge.text(), "EVENT_TOO_LARGE"),
                Arguments.of("json", Huge.key(), "OUT_OF_RANGE"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refused")
    void whatIsTooLargeIsRefusedAndTheNextRequestIsServed(String type, String json, String code) {
        Answer answer = Answer.toPut(body(FAMILY, "{\"" + type + "\":\"" + type + "\"}", event(type, json)));

        assertEquals("422 " + code, answer.status() + " " + answer.code());
        assertEquals(
                200,
                Answer.toPut(body(FAMILY, "{\"n\":\"int\"}", "[{\"n\":1}]")).status());
    }

    @Test
    void aHundredThousandMembersAndTenThousandOfOneHashCodeAreStored() throws SQLException {
        String logs = "[{\"v\":" + Huge.members() + "},{\"v\":" + Huge.collidingMembers() + "}]";

        Answer answer = Answer.toPut(body("huge_objects", "{\"v\":\"json\"}", logs));

        assertEquals(200, answer.status(), answer::body);
        assertEquals(
                List.of(List.of("100000"), List.of("10000")),
                select(answer.shard(), "SELECT JSON_LENGTH(v) FROM huge_objects ORDER BY id"));
    }

    @Test
    void aHundredThousandMembersThatAreNoFieldsAreRefused() {
        Answer answer = Answer.toPut(body(FAMILY, "{\"n\":\"int\"}", "[" + Huge.members() + "]"));

        assertEquals("422 UNKNOWN_FIELD", answer.status() + " " + answer.code());
    }

    private static String event(String field, String json) {
        return "[{\"" + field + "\":" + json + "}]";
    }
}
