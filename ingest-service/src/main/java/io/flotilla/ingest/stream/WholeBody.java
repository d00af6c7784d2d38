package io.flotilla.ingest.stream;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** A compressed body that is in memory as a whole, and shall be so without its compression. */
public final class WholeBody {

    private static final int PORTION = 1 << 16;

    private WholeBody() {}

    /**
     * Undoes gzip.
     *
     * @param claim told of bytes before they are kept; may refuse them with an exception
     * @throws io.flotilla.api.problem.ProblemException MALFORMED_GZIP, or BODY_TOO_LARGE when it expands too far
     */
    public static byte[] gunzip(byte[] body, GzipLimits limits, LongConsumer claim) {
        byte[] decoded = {};
        int size = 0;
        try (Gunzip gunzip = new Gunzip(limits)) {
            gunzip.feed(body);
            byte[] portion = new byte[PORTION];
            for (int count = gunzip.read(portion); count > 0; count = gunzip.read(portion)) {
                claim.accept(count);
                if (size + count > decoded.length) {
                    decoded = Arrays.copyOf(decoded, Math.max(size + count, 2 * decoded.length));
                }
                System.arraycopy(portion, 0, decoded, size, count);
                size += count;
            }
            gunzip.end();
        }
        return size == decoded.length ? decoded : Arrays.copyOf(decoded, size);
    }
}
