package io.flotilla.ingest.reject;

import java.util.List;

/** How many events of a reject table fit into memory at a time. */
final class PageSize {

    /** Bytes of events, about; a single one may be larger. */
    private static final long MOST_BYTES = 4 << 20;

    private PageSize() {}

    /** @param sizes of the next events, in bytes */
    static int of(List<Long> sizes, int limit) {
        int count = 0;
        long bytes = 0;
        while (count < sizes.size() && count < limit && (count == 0 || bytes + sizes.get(count) <= MOST_BYTES)) {
            bytes += sizes.get(count++);
        }
        return count;
    }
}
