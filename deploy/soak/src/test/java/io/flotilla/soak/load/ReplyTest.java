package io.flotilla.soak.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.soak.ledger.Answer;
import io.flotilla.soak.ledger.Batch;
import io.flotilla.soak.ledger.BatchId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

    private static final Batch BATCH = new Batch(new BatchId("ann", 1), "dogs", 3, true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200 | {"family":"dogs","accepted":3} | STORED
                    200 | {"family":"dogs","accepted":2} | STRANGE
                    200 | {"family":"cats","accepted":3} | STRANGE
                    200 | not JSON                       | STRANGE
                    429 | {}                             | OVERLOADED
                    409 | {"code":"IDEMPOTENCY_KEY_IN_USE"} | KEY_IN_USE
                    409 | {"code":"TYPE_CONFLICT"}       | REFUSED
                    422 | {}                             | REFUSED
                    503 | {"outcome":"not-stored"}       | NOT_STORED
                    503 | {"outcome":"unknown"}          | UNKNOWN
                    503 | {}                             | STRANGE
                    500 | {"outcome":"not-stored"}       | STRANGE
                    504 | {}                             | STRANGE
                    """)
    void meansWhatTheContractSays(int status, String body, Answer meaning) {
        assertEquals(meaning, new Reply(status, false, body).to(BATCH));
    }

    @Test
    void knowsAReplay() {
        assertEquals(Answer.REPLAYED, new Reply(200, true, "{\"family\":\"dogs\",\"accepted\":3}").to(BATCH));
    }
}
