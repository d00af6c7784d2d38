package io.flotilla.ingest.store;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.api.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/**
 * What makes a request the same as an earlier one of its family.
 *
 * @param value       1 to 255 visible ASCII characters, chosen by the caller
 * @param requestHash SHA-256 of the body, 64 hexadecimal digits
 */
public record IdempotencyKey(String value, String requestHash) {

    private static final int MAX_LENGTH = 255;

    /**
     * The key of a request, if it has one.
     *
     * @param headers all values of the header {@code Idempotency-Key}
     * @throws ProblemException INVALID_IDEMPOTENCY_KEY
     */
    public static Optional<IdempotencyKey> of(List<String> headers, byte[] body) {
        return valueOf(headers).map(value -> new IdempotencyKey(value, Sha256.hex(body)));
    }

    /**
     * What a request has chosen as its key, if it has one.
     *
     * @param headers all values of the header {@code Idempotency-Key}
     * @throws ProblemException INVALID_IDEMPOTENCY_KEY
     */
    public static Optional<String> valueOf(List<String> headers) {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        String value = headers.get(0);
        if (headers.size() > 1 || !usable(value)) {
            throw new ProblemException(
                    IngestError.INVALID_IDEMPOTENCY_KEY,
                    "Send one %s of 1 to %d visible ASCII characters, such as a UUID"
                            .formatted(IngestPaths.IDEMPOTENCY_KEY, MAX_LENGTH));
        }
        return Optional.of(value);
    }

    private static boolean usable(String value) {
        return !value.isEmpty() && value.length() <= MAX_LENGTH && value.chars().allMatch(c -> c > ' ' && c <= '~');
    }
}
