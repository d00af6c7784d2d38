package io.flotilla.service.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flotilla.api.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    enum Role {
        MASTER,
        SLAVE
    }

    record Node(
            String name,
            int port,
            boolean up,
            Role role,
            List<Node> replicas,
            Map<String, Long> limits,
            Strict strict) {}

    record Strict(String text) {
        Strict {
            if (text == null) {
                throw new IllegalArgumentException("secret");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"nmae\":1} | BAD_REQUEST | /nmae | There is no member named \"nmae\" here.",
                "{\"replicas\":[{},{\"a/b~c\":1}]} | BAD_REQUEST | /replicas/1/a~1b~0c | There is no member named \"a/b~c\" here.",
                "{\"name\":{}} | BAD_REQUEST | /name | This value is not a string.",
                "{\"port\":\"x\"} | BAD_REQUEST | /port | This value is not a number in range.",
                "{\"port\":99999999999} | BAD_REQUEST | /port | This value is not a number in range.",
                "{\"up\":\"x\"} | BAD_REQUEST | /up | This value is not a boolean.",
                "{\"role\":\"x\"} | BAD_REQUEST | /role | This value is not one of [MASTER, SLAVE].",
                "{\"replicas\":{}} | BAD_REQUEST | /replicas | This value is not an array.",
                "{\"replicas\":[1]} | BAD_REQUEST | /replicas/0 | This value is not an object with the expected members.",
                "{\"limits\":{\"a\":\"x\"}} | BAD_REQUEST | /limits/a | This value is not a number in range.",
                "{\"strict\":{}} | BAD_REQUEST | /strict | This value is not permitted here.",
                "[] | BAD_REQUEST | | This value is not an object with the expected members.",
                "{\"name\": | MALFORMED_JSON | | The body is not valid JSON at line 1, column 9.",
                "{\"name\":nul} | MALFORMED_JSON | | The body is not valid JSON at line 1, column 12.",
                "{\"replicas\":[{\"name\":nul}]} | MALFORMED_JSON | | The body is not valid JSON at line 1, column 25.",
                "nonsense | MALFORMED_JSON | | The body is not valid JSON at line 1, column 9."
            })
    void aFaultIsSaidInTheCallersTerms(String body, String code, String pointer, String detail) {
        JsonProcessingException fault =
                assertThrows(JsonProcessingException.class, () -> JSON.readValue(body, Node.class));

        ProblemException problem = JsonFaults.problemOf(fault);

        assertEquals(code, problem.code().name());
        assertEquals(pointer, problem.pointer());
        assertEquals(detail, problem.detail());
        assertFalse(problem.detail().contains("io.flotilla"));
    }
}
