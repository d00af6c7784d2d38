package io.flotilla.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.ingest.IngestError;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aProblemHasItsMembersAtTheTopLevel() throws Exception {
        ProblemException e = new ProblemException(IngestError.OUTCOME_UNKNOWN, "Ask again with the same key")
                .at(JsonPointers.of("logs", 17, "a/b~c"))
                .with("outcome", "unknown");

        String text = json.writeValueAsString(Problem.of(e, "r-1"));

        assertEquals(
                "{\"type\":\"urn:flotilla:problem:outcome-unknown\","
                        + "\"title\":\"The connection was lost while the rows were being committed\",\"status\":503,"
                        + "\"code\":\"OUTCOME_UNKNOWN\",\"detail\":\"Ask again with the same key\","
                        + "\"pointer\":\"/logs/17/a~1b~0c\",\"requestId\":\"r-1\",\"outcome\":\"unknown\"}",
                text);
    }

    @Test
    void aProblemComesBackAsItWent() throws Exception {
        Problem sent = Problem.of(new ProblemException(CommonError.CONFLICT, "no").with("outcome", "unknown"), "r-2");

        assertEquals(sent, json.readValue(json.writeValueAsString(sent), Problem.class));
    }

    @Test
    void aBareStatusHasACodeOfItsOwn() {
        assertEquals(CommonError.BAD_REQUEST, CommonError.ofStatus(400));
        assertEquals(CommonError.METHOD_NOT_ALLOWED, CommonError.ofStatus(405));
        assertEquals(CommonError.INTERNAL_ERROR, CommonError.ofStatus(599));
        assertEquals(CommonError.BAD_REQUEST, CommonError.ofStatus(418));
    }
}
