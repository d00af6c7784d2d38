package io.flotilla.ingest.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.Stream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WholeBodyTest {

    private static final GzipLimits LIMITS = new GzipLimits(500, 1 << 20);

    @Test
    void bodiesOfAnySizeComeBackAndAreClaimedByteForByte() {
        for (int size : new int[] {0, 1, 65_536, 65_537, 300_000}) {
            byte[] plain = new byte[size];
            new Random(size).nextBytes(plain);
            long[] claimed = {0};

            assertArrayEquals(plain, WholeBody.gunzip(Stream.gzip(plain), LIMITS, bytes -> claimed[0] += bytes));
            assertEquals(size, claimed[0]);
        }
    }

    @Test
    void aBodyThatWasCutOffIsRefused() {
        byte[] whole = Stream.gzip(new byte[1_000]);

        assertEquals("MALFORMED_GZIP", refusal(Arrays.copyOf(whole, whole.length - 3)));
    }

    @Test
    void noneExpandsBeyondTheLimit() {
        assertEquals("BODY_TOO_LARGE", refusal(Stream.gzip(new byte[2 << 20])));
    }

    @Test
    void withoutRoomNothingMoreIsDecoded() {
        long[] claimed = {0};

        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> WholeBody.gunzip(Stream.gzip(new byte[1 << 20]), LIMITS, bytes -> {
                    claimed[0] += bytes;
                    if (claimed[0] > 200_000) {
                        throw new ProblemException(CommonError.TOO_MANY_REQUESTS, "no room");
                    }
                }));

        assertEquals("TOO_MANY_REQUESTS", refusal.code().name());
        assertTrue(claimed[0] < 400_000, () -> claimed[0] + " bytes were decoded");
    }

    private static String refusal(byte[] body) {
        return assertThrows(ProblemException.class, () -> WholeBody.gunzip(body, LIMITS, bytes -> {}))
                .code()
                .name();
    }
}
