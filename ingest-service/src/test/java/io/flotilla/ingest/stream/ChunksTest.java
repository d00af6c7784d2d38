package io.flotilla.ingest.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {

    private static final ChunkLimits TWO_LINES = new ChunkLimits(2, 1_000, 10_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb\nc\nd\ne",
                "a\r\nb\r\n\r\n\n\nc\r\n",
                "\uFEFF\u00e9\n\u65e5\u672c\n\uD83D\uDC36\n",
                "\n",
                "\n\n\n",
                "one"
            })
    void chunksAreTheSameWhereverTheBytesAreSplit(String body) {
        List<String> whole = chunks(Format.JSON_LINES, TWO_LINES, body.getBytes(UTF_8));

        assertEquals(body, String.join("", whole));
        assertSameAtEverySplit(Format.JSON_LINES, TWO_LINES, body, whole);
    }

    @Test
    void aChunkEndsWithItsLastLineOrWithTheLineThatReachesItsSize() {
        ChunkLimits limits = new ChunkLimits(3, 5, 100);

        assertEquals(
                List.of("a\nb\nc\n", "dddddd\n", "e\nff\n", "g"),
                chunks(Format.JSON_LINES, limits, "a\nb\nc\ndddddd\ne\nff\ng".getBytes(UTF_8)));
    }

    @Test
    void chunksKnowTheirLines() {
        ChunkReader reader = ChunkReader.plain(Format.JSON_LINES, TWO_LINES);
        reader.feed("a\nb\nc\nd\ne".getBytes(UTF_8));
        reader.end();

        List<String> lines = new ArrayList<>();
        for (Optional<Chunk> next = reader.next(); next.isPresent(); next = reader.next()) {
            Chunk chunk = next.get();
            lines.add(chunk.number() + ": " + chunk.firstLine() + "-" + chunk.lastLine());
        }

        assertEquals(List.of("1: 1-2", "2: 3-4", "3: 5-5"), lines);
    }

    @Test
    void inCsvALineFeedBetweenQuotesEndsNothing() {
        String body = "x,y\n\"1\n\"\"2\n\",3\n4,\"5\"\n6,\"\n\n\"\n";
        List<String> whole = chunks(Format.CSV, TWO_LINES, body.getBytes(UTF_8));

        assertEquals(List.of("x,y\n\"1\n\"\"2\n\",3\n", "4,\"5\"\n6,\"\n\n\"\n"), whole);
        assertSameAtEverySplit(Format.CSV, TWO_LINES, body, whole);
    }

    @Test
    void aLineBeyondTheLimitIsRefusedBeforeItIsComplete() {
        ChunkReader reader = ChunkReader.plain(Format.JSON_LINES, new ChunkLimits(1_000, 1_000, 10));
        reader.feed("123\n456\n12345678901".getBytes(UTF_8));

        ProblemException refusal = assertThrows(ProblemException.class, reader::next);

        assertEquals("EVENT_TOO_LARGE", refusal.code().name());
        assertEquals(3L, refusal.extensions().get("line"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsSuspectedWhenALineIsTooLarge() {
        ChunkReader reader = ChunkReader.plain(Format.CSV, new ChunkLimits(1_000, 1_000, 10));
        reader.feed("a\n\"b\nc\nd\ne\nf\ng\nh\n".getBytes(UTF_8));

        ProblemException refusal = assertThrows(ProblemException.class, reader::next);

        assertEquals(2L, refusal.extensions().get("line"));
        assertTrue(refusal.detail().endsWith("perhaps a quote is never closed"), refusal.detail());
    }

    private static void assertSameAtEverySplit(Format format, ChunkLimits limits, String body, List<String> whole) {
        byte[] bytes = body.getBytes(UTF_8);
        for (int first = 0; first <= bytes.length; first++) {
            for (int second = first; second <= bytes.length; second++) {
                assertEquals(
                        whole,
                        chunks(
                                format,
                                limits,
                                Arrays.copyOf(bytes, first),
                                Arrays.copyOfRange(bytes, first, second),
                                Arrays.copyOfRange(bytes, second, bytes.length)),
                        "split at " + first + " and " + second);
            }
        }
    }

    private static List<String> chunks(Format format, ChunkLimits limits, byte[]... parts) {
        ChunkReader reader = ChunkReader.plain(format, limits);
        List<String> chunks = new ArrayList<>();
        for (byte[] part : parts) {
            reader.feed(part);
            drain(reader, chunks);
        }
        reader.end();
        drain(reader, chunks);
        return chunks;
    }

    private static void drain(ChunkReader reader, List<String> chunks) {
        for (Optional<Chunk> next = reader.next(); next.isPresent(); next = reader.next()) {
            chunks.add(new String(next.get().bytes(), UTF_8));
        }
    }
}
