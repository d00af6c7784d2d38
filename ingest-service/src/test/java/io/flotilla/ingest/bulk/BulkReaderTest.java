package io.flotilla.ingest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkReaderTest {

    @Test
    void everyActionHasTheLineBehindItForItsEvent() {
        String body =
                "{\"create\":{\"_index\":\"a\",\"_id\":\"1\"}}\n{\"n\":1}\n{\"index\":{\"_index\":\"b\"}}\n{\"n\":2}\n";

        assertEquals(List.of("create a 1 {\"n\":1}", "index b null {\"n\":2}"), items(body, null));
    }

    @Test
    void theLastLineMayLackItsEndAndLinesMayBeEmptyBetweenActions() {
        String body = "\n{\"create\":{\"_index\":\"a\"}}\r\n{}\r\n\r\n \n{\"create\":{\"_index\":\"b\"}}\n{\"n\":2}";

        assertEquals(List.of("create a null {}\r", "create b null {\"n\":2}"), items(body, null));
    }

    @Test
    void thePathNamesTheFamilyOfActionsThatDoNot() {
        String body = "{\"create\":{}}\n{}\n{\"create\":{\"_index\":null}}\n{}\n{\"create\":{\"_index\":\"b\"}}\n{}\n";

        assertEquals(List.of("create path null {}", "create path null {}", "create b null {}"), items(body, "path"));
    }

    @Test
    void otherMetadataIsPassedOver() {
        String body =
                "{\"index\":{\"_type\":\"_doc\",\"routing\":{\"x\":[1]},\"_index\":\"a\",\"pipeline\":\"p\",\"_id\":7,"
                        + "\"require_alias\":false}}\n{}\n";

        assertEquals(List.of("index a 7 {}"), items(body, null));
    }

    @Test
    void eventsOfAFamilyAreTogetherInTheirOrder() {
        BulkRequest request = read(
                "{\"create\":{\"_index\":\"b\"}}\n{}\n{\"create\":{\"_index\":\"a\"}}\n{}\n{\"create\":{\"_index\":\"b\"}}\n{}\n",
                null);

        assertEquals(
                "b 2, a 1",
                request.families().stream()
                        .map(events -> events.family() + " " + events.count())
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"delete\":{\"_index\":\"a\",\"_id\":\"1\"}}; UNSUPPORTED_ACTION",
                "{\"update\":{\"_index\":\"a\",\"_id\":\"1\"}}|{\"doc\":{}}; UNSUPPORTED_ACTION",
                "{\"upsert\":{\"_index\":\"a\"}}|{}; UNSUPPORTED_ACTION",
                "{\"create\":{}}|{}; MISSING_MEMBER",
                "{\"create\":{\"_index\":\"\"}}|{}; INVALID_NAME",
                "{\"create\":{\"_index\":\"raw_logs\"}}|{}; INVALID_NAME",
            })
    void anActionThatIsNotOfferedConcernsItselfAlone(String lines, String code) {
        String good = "{\"create\":{\"_index\":\"a\"}}\n{\"n\":1}\n";

        BulkRequest request = read(good + lines.replace('|', '\n') + "\n" + good, null);

        assertAll(
                () -> assertEquals(3, request.items().size()),
                () -> assertEquals("{" + code + "=1}", request.refusals().toString()),
                () -> assertEquals(2, request.families().get(0).count()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "[]",
                "7",
                "{}",
                "not json",
                "{\"create\":7}\n{}\n",
                "{\"create\":{\"_index\":[\"a\"]}}\n{}\n",
                "{\"create\":{\"_index\":\"\\ud800\"}}\n{}\n",
                "{\"create\":{\"_index\":\"a\"},\"index\":{}}\n{}\n",
                "{\"create\":{\"_index\":\"a\"}} {}\n{}\n",
                "{\"create\":{\"_index\":\"a\"}\n{}\n",
                "{\"create\":{\"_index\":\"a\"}}\n{\n}\n",
                "{\"create\":{\"_index\":\"a\"}}\n",
                "{\"family\":\"a\",\"logs\":[]}",
            })
    void whatIsNoBulkRequestIsRefusedAsAWhole(String body) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> read(body, null));

        assertEquals("MALFORMED_BULK", refusal.code().name());
    }

    @Test
    void aBrokenActionIsToldByItsLine() {
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> read("{\"create\":{\"_index\":\"a\"}}\n{}\n\n{\"create\":{\"_index\":{}}}\n{}\n", null));

        assertAll(
                () -> assertEquals(4L, refusal.extensions().get("line")),
                () -> assertEquals("/create/_index", refusal.pointer()));
    }

    @Test
    void actionsThatAreNotTextAreRefusedAsAWhole() {
        byte[] body = "{\"create\":{\"_index\":\"?\"}}\n{}\n".getBytes(UTF_8);
        body[21] = (byte) 0xff;

        ProblemException refusal =
                assertThrows(ProblemException.class, () -> BulkReader.read(body, Optional.empty(), 10));

        assertEquals(
                "MALFORMED_BULK 1", refusal.code() + " " + refusal.extensions().get("line"));
    }

    @Test
    void moreActionsThanAnAnswerHoldsAreTooMany() {
        String body = "{\"create\":{\"_index\":\"a\"}}\n{}\n";

        ProblemException refusal = assertThrows(
                ProblemException.class, () -> BulkReader.read(body.repeat(3).getBytes(UTF_8), Optional.empty(), 2));

        assertAll(
                () -> assertEquals("BODY_TOO_LARGE", refusal.code().name()),
                () -> assertEquals(2, refusal.extensions().get("limit")));
    }

    private static List<String> items(String body, String index) {
        byte[] bytes = body.getBytes(UTF_8);
        return read(body, index).items().stream()
                .map(item -> "%s %s %s %s"
                        .formatted(
                                item.action().verb(),
                                item.action().index(),
                                item.action().id(),
                                new String(bytes, item.start(), item.end() - item.start(), UTF_8)))
                .toList();
    }

    private static BulkRequest read(String body, String index) {
        return BulkReader.read(body.getBytes(UTF_8), Optional.ofNullable(index), 100);
    }
}
