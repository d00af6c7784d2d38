package io.flotilla.ingest.batch;

import io.flotilla.api.ingest.RejectedEvent;
import java.util.ArrayList;
import java.util.List;

/** The first rejects of a request, as many as its answer takes: that is stored under the Idempotency-Key, in a TEXT. */
public final class ShownRejects {

    private static final int MOST = 100;
    private static final int MOST_BYTES = 60_000;
    /** The names of the members and what stands between them. */
    private static final int FRAME = 64;

    private final List<RejectedEvent> rejects = new ArrayList<>();
    private long bytes;
    private boolean full;

    /** Shows it, if there is room. */
    public void add(RejectedEvent reject) {
        if (full) {
            return;
        }
        bytes += FRAME + bytes(reject.pointer()) + bytes(reject.code()) + bytes(reject.detail());
        full = bytes > MOST_BYTES || rejects.size() == MOST;
        if (!full) {
            rejects.add(reject);
        }
    }

    /** What is shown. */
    public List<RejectedEvent> all() {
        return List.copyOf(rejects);
    }

    /** Bytes of a text within JSON, at most. */
    private static long bytes(String text) {
        return text.chars().mapToLong(ShownRejects::bytes).sum();
    }

    private static int bytes(int c) {
        if (c < ' ') {
            return "\\u0000".length();
        }
        return c == '"' || c == '\\' ? 2 : c < 0x80 ? 1 : 3;
    }
}
