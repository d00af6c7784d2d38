package io.flotilla.ingest.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.Stream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GunzipTest {

    private static final GzipLimits ROOMY = new GzipLimits(500, 1L << 40);
    private static final byte[] TEXT = "one\ntwo\n\u00e9\uD83D\uDC36 and so on, and so on, and so on\n".getBytes(UTF_8);

    @Test
    void theTextIsTheSameWhereverTheBytesAreSplit() {
        byte[] body = Stream.gzip(TEXT);

        for (int split = 0; split <= body.length; split++) {
            assertArrayEquals(
                    TEXT, decoded(ROOMY, 7, Arrays.copyOf(body, split), tail(body, split)), "split at " + split);
        }
    }

    @Test
    void membersMayFollowEachOther() {
        byte[] body = joined(Stream.gzip(TEXT), Stream.gzip(new byte[0]), Stream.gzip(TEXT));

        for (int split = 0; split <= body.length; split++) {
            assertArrayEquals(joined(TEXT, TEXT), decoded(ROOMY, 64, Arrays.copyOf(body, split), tail(body, split)));
        }
    }

    @Test
    void whatAHeaderMayHoldIsPassedOver() {
        byte[] plain = Stream.gzip(TEXT);
        byte[] head = {0x1f, (byte) 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 0};
        byte[] extras = "\u0003\u0000abcname\u0000comment\u0000\u0001\u0002".getBytes(UTF_8);
        byte[] body = joined(head, extras, tail(plain, 10));

        for (int split = 0; split <= body.length; split++) {
            assertArrayEquals(TEXT, decoded(ROOMY, 64, Arrays.copyOf(body, split), tail(body, split)));
        }
    }

    @Test
    void everyTruncationIsNoticed() {
        byte[] body = Stream.gzip(TEXT);

        for (int length = 1; length < body.length; length++) {
            byte[] cut = Arrays.copyOf(body, length);
            assertEquals("MALFORMED_GZIP", refusal(ROOMY, cut).code().name(), "after " + length);
        }
    }

    @Test
    void everyDamagedByteOfDataAndTrailerIsNoticed() {
        byte[] body = Stream.gzip(TEXT);

        for (int at = 10; at < body.length; at++) {
            byte[] damaged = body.clone();
            damaged[at] ^= 0x10;
            assertEquals("MALFORMED_GZIP", refusal(ROOMY, damaged).code().name(), "at " + at);
        }
    }

    @Test
    void whatIsNotGzipIsRefused() {
        assertEquals("MALFORMED_GZIP", refusal(ROOMY, TEXT).code().name());
        assertEquals(
                "MALFORMED_GZIP",
                refusal(ROOMY, joined(Stream.gzip(TEXT), TEXT)).code().name());
    }

    @Test
    void aBombIsRefusedLongBeforeItIsSpent() {
        byte[] bomb = Stream.gzip(new byte[100 << 20]);
        Gunzip gunzip = new Gunzip(ROOMY);
        gunzip.feed(bomb);

        byte[] portion = new byte[1 << 16];
        long[] decoded = {0};
        ProblemException refusal = assertThrows(ProblemException.class, () -> {
            for (int count = gunzip.read(portion); count > 0; count = gunzip.read(portion)) {
                decoded[0] += count;
            }
        });

        assertEquals("BODY_TOO_LARGE", refusal.code().name());
        assertEquals(500L, refusal.extensions().get("limit"));
        assertTrue(decoded[0] < 60 << 20, () -> decoded[0] + " bytes were decoded");
    }

    @Test
    void theSizeOfTheTextIsLimitedToo() {
        byte[] noise = new byte[3_000];
        new Random(1).nextBytes(noise);

        ProblemException refusal = refusal(new GzipLimits(500, 2_000), Stream.gzip(noise));

        assertEquals("BODY_TOO_LARGE", refusal.code().name());
        assertEquals(2_000L, refusal.extensions().get("limit"));
    }

    @Test
    void smallBodiesMayExpandAsFarAsTheyLike() {
        byte[] zeros = new byte[1 << 20];

        assertArrayEquals(zeros, decoded(new GzipLimits(2, 1L << 40), 1 << 16, Stream.gzip(zeros)));
    }

    private static ProblemException refusal(GzipLimits limits, byte[] body) {
        return assertThrows(ProblemException.class, () -> decoded(limits, 64, body));
    }

    private static byte[] decoded(GzipLimits limits, int portionSize, byte[]... parts) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] portion = new byte[portionSize];
        try (Gunzip gunzip = new Gunzip(limits)) {
            for (byte[] part : parts) {
                gunzip.feed(part);
                for (int count = gunzip.read(portion); count > 0; count = gunzip.read(portion)) {
                    text.write(portion, 0, count);
                }
            }
            gunzip.end();
        }
        return text.toByteArray();
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
