package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.put;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.tables;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flotilla.ingest.Answer;
import io.flotilla.ingest.JsonCase;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What JSON is and is not, as values of json fields and as bodies. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class JsonConformanceIT {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();
    private static final String HEAD = "{\"family\":\"json_refused\",\"schema\":{\"v\":\"json\"},";
    private static final String LOGS = "\"logs\":[{\"v\":";
    private static final Set<String> ANY_REFUSAL = Set.of("MALFORMED_JSON", "OUT_OF_RANGE", "DUPLICATE_KEY");
    private static final Set<String> NO_BATCH =
            Set.of("MALFORMED_JSON", "INVALID_BATCH", "UNKNOWN_MEMBER", "MISSING_MEMBER");

    @Test
    void whatIsJsonReadsBackEqual() throws SQLException, IOException {
        List<JsonCase> stored = JsonCase.stored();
        String shard = put(batch("json_kept", stored), Map.of())
                .statusCode(200)
                .extract()
                .path("shard");

        List<List<String>> rows = select(shard, "SELECT v FROM json_kept ORDER BY id");

        assertEquals(stored.size(), rows.size());
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode written = MAPPER.readTree(stored.get(i).text());
            String read = rows.get(i).get(0);
            if (!equal(written, read == null ? MAPPER.nullNode() : MAPPER.readTree(read))) {
                changed.add(stored.get(i).name() + " came back as " + read);
            }
        }
        assertEquals(List.of(), changed);
    }

    /** Every third case each; all of them in all places are tried without a server. */
    @Test
    void whatIsNotJsonOrTooMuchOfItIsRefusedWhereverItStands() throws SQLException {
        List<JsonCase> refused =
                JsonCase.all().filter(each -> each.refusal() != null).toList();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i + 2 < refused.size(); i += 3) {
            JsonCase value = refused.get(i);
            expect(value, value.within(HEAD + LOGS, "}]}"), Set.of(value.refusal()), wrong);
            JsonCase skipped = refused.get(i + 1);
            expect(
                    skipped,
                    skipped.within("{" + LOGS, "}]," + HEAD.substring(1, HEAD.length() - 1) + "}"),
                    ANY_REFUSAL,
                    wrong);
            JsonCase whole = refused.get(i + 2);
            expect(whole, whole.text(), NO_BATCH, wrong);
        }

        assertEquals(List.of(), wrong);
        assertEquals(0, tables("json_refused"));
    }

    private static void expect(JsonCase each, byte[] body, Set<String> codes, List<String> wrong) {
        Answer answer = Answer.toPut(body);
        if (!answer.refuses() || !codes.contains(answer.code())) {
            wrong.add(each.name() + ": " + answer);
        }
    }

    private static byte[] batch(String family, List<JsonCase> cases) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(utf8("{\"family\":\"" + family + "\",\"schema\":{\"v\":\"json\"},\"logs\":["));
        String separator = "";
        for (JsonCase each : cases) {
            body.writeBytes(each.within(separator + "{\"v\":", "}"));
            separator = ",";
        }
        body.writeBytes(utf8("]}"));
        return body.toByteArray();
    }

    private static boolean equal(JsonNode written, JsonNode read) {
        return written.equals(JsonConformanceIT::compare, read);
    }

    /** Integers of 64 bits are the same only digit for digit, all other numbers if they name the same double. */
    private static int compare(JsonNode written, JsonNode read) {
        if (!written.isNumber() || !read.isNumber()) {
            return written.equals(read) ? 0 : 1;
        }
        boolean exact = written.isIntegralNumber() && written.bigIntegerValue().bitLength() <= Long.SIZE;
        return exact
                ? written.decimalValue().compareTo(read.decimalValue())
                : Double.compare(written.doubleValue(), read.doubleValue());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
