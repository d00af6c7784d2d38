package io.flotilla.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MalformedRequestIT {

    private static final String HEADERS = " HTTP/1.1\r\nHost: a\r\nX-Request-Id: mine\r\n\r\n";
    private static final Pattern IN_HEADER = Pattern.compile("(?i)X-Request-Id: (\\S+)");
    private static final Pattern IN_BODY = Pattern.compile("\"requestId\":\"([^\"]+)\"");

    @TestHTTPResource("/")
    URL service;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /%zz | 400 | BAD_REQUEST",
                "GET /status?a=%zz | 400 | BAD_REQUEST",
                "GET /a^b | 400 | BAD_REQUEST",
                "GET /a\u0001b | 400 | BAD_REQUEST",
                "GET status | 404 | NOT_FOUND",
                "OPTIONS * | 404 | NOT_FOUND",
                "OPTIONS /nothing/here | 404 | NOT_FOUND",
                "BREW /status | 405 | METHOD_NOT_ALLOWED"
            })
    void anUnreadableTargetIsAnsweredUnderTheCallersId(String target, int status, String code) throws IOException {
        String answer = answer(target + HEADERS);

        assertProblem(answer, status, code);
        assertTrue(answer.contains("\"requestId\":\"mine\""), answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "garbage",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1~Host: a~Content-Length: abc",
                "GET / HTTP/1.1~Host: a~Content-Length: -1",
                "GET / HTTP/1.1~Host: a~Content-Length: 99999999999999999999999",
                "POST / HTTP/1.1~Host: a~Content-Length: 3~Content-Length: 4",
                "PRI * HTTP/2.0"
            })
    void whatIsNotARequestIsABadRequest(String head) throws IOException {
        assertProblem(answer(head.replace("~", "\r\n") + "\r\n\r\n"), 400, "BAD_REQUEST");
    }

    @Test
    void aRequestLineThatIsTooLongIsAnsweredEvenThoughItIsNotReadToItsEnd() throws IOException {
        assertProblem(answer("GET /" + "a".repeat(1_000_000) + HEADERS), 414, "URI_TOO_LONG");
    }

    @Test
    void headersThatAreTooLargeAreAnsweredEvenThoughTheyAreNotReadToTheirEnd() throws IOException {
        String answer = answer("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(1_000_000) + "\r\n\r\n");

        assertProblem(answer, 431, "HEADERS_TOO_LARGE");
    }

    @Test
    void framingThatBreaksInTheMiddleOfABodyIsABadRequest() throws IOException {
        String answer =
                answer("PUT /sample/bytes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nZZ\r\n");

        assertProblem(answer, 400, "BAD_REQUEST");
    }

    @Test
    void aGoodRequestBeforeABadOneOnTheSameConnectionIsAnsweredFirst() throws IOException {
        try (RawConnection connection = RawConnection.to(service.getPort())) {
            connection.send("GET /version" + HEADERS + "garbage\r\n\r\n");

            assertTrue(connection.answer().contains("{\"version\":\""));
            assertProblem(connection.answer(), 400, "BAD_REQUEST");
            assertTrue(connection.ends());
        }
    }

    @Test
    void aHeadIsAnsweredLikeAGetWithoutItsBody() throws IOException {
        try (RawConnection connection = RawConnection.to(service.getPort())) {
            connection.send("HEAD /nothing/here" + HEADERS + "HEAD /status" + HEADERS + "GET /status" + HEADERS);

            assertTrue(connection.answer().startsWith("HTTP/1.1 404 "));
            assertTrue(connection.answer().startsWith("HTTP/1.1 200 "));
            assertTrue(connection.answer().endsWith("OK"));
        }
    }

    private String answer(String request) throws IOException {
        try (RawConnection connection = RawConnection.to(service.getPort())) {
            return connection.send(request).answer();
        }
    }

    private static void assertProblem(String answer, int status, String code) {
        assertTrue(answer.matches("(?s)HTTP/\\d\\.\\d " + status + " .*"), answer);
        assertTrue(
                answer.toLowerCase(java.util.Locale.ROOT).contains("content-type: application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
        assertEquals(find(IN_HEADER, answer), find(IN_BODY, answer));
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }
}
