package io.flotilla.service.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.service.request.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemAnswerTest {

    private static final RequestId ID = new RequestId("r1");
    private static final ProblemException BUSY = new ProblemException(CommonError.TOO_MANY_REQUESTS, "Later.");

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "90000, 90"})
    void retryAfterIsInWholeSecondsAndNeverTooSoon(long milliseconds, long seconds) {
        ProblemAnswer answer = ProblemAnswer.of(BUSY.retryAfter(Duration.ofMillis(milliseconds)), ID);

        assertEquals(OptionalLong.of(seconds), answer.retryAfter());
    }

    @Test
    void theDocumentHasTheFieldsOfTheContractInTheirOrder() {
        ProblemAnswer answer = ProblemAnswer.of(BUSY.at("/a").with("limit", 5), ID);

        assertEquals(429, answer.status());
        assertEquals(OptionalLong.empty(), answer.retryAfter());
        assertEquals(
                "{\"type\":\"urn:flotilla:problem:too-many-requests\",\"title\":\"Too much is in flight\",\"status\":429,"
                        + "\"code\":\"TOO_MANY_REQUESTS\",\"detail\":\"Later.\",\"pointer\":\"/a\",\"requestId\":\"r1\","
                        + "\"limit\":5}",
                new String(answer.body(), StandardCharsets.UTF_8));
    }
}
