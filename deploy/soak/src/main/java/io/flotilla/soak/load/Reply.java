package io.flotilla.soak.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.soak.ledger.Answer;
import io.flotilla.soak.ledger.Batch;
import java.io.IOException;

/**
 * What an ingest replica has answered.
 *
 * @param replayed whether it says that an earlier sending with the same key had stored the batch
 */
record Reply(int status, boolean replayed, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What it means to whoever sent the batch. */
    Answer to(Batch batch) {
        JsonNode said = json();
        return switch (status) {
            case 200 -> isReceipt(said, batch) ? stored() : Answer.STRANGE;
            case 429 -> Answer.OVERLOADED;
            case 409 ->
                said.path("code").asText().equals("IDEMPOTENCY_KEY_IN_USE") ? Answer.KEY_IN_USE : Answer.REFUSED;
            case 503 -> unavailable(said.path("outcome").asText());
            default -> status / 100 == 4 ? Answer.REFUSED : Answer.STRANGE;
        };
    }

    private Answer stored() {
        return replayed ? Answer.REPLAYED : Answer.STORED;
    }

    private static boolean isReceipt(JsonNode said, Batch batch) {
        return said.path("family").asText().equals(batch.family())
                && said.path("accepted").asInt() == batch.size();
    }

    private static Answer unavailable(String outcome) {
        return switch (outcome) {
            case "not-stored" -> Answer.NOT_STORED;
            case "unknown" -> Answer.UNKNOWN;
            default -> Answer.STRANGE;
        };
    }

    private JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
