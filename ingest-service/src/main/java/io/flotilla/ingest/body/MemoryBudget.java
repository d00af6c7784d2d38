package io.flotilla.ingest.body;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies this service holds at a time, from their arrival until their answer. Thread-safe. */
public final class MemoryBudget {

    private final long limit;
    private final AtomicLong held = new AtomicLong();

    /** @param limit in bytes; a single body may be larger when it is alone */
    public MemoryBudget(long limit) {
        this.limit = limit;
    }

    /** What one request holds; to be {@linkplain Claim#release released} in the end. */
    public Claim claim() {
        return new Claim();
    }

    /** Bytes held at present. */
    public long held() {
        return held.get();
    }

    /** Whether a body of so many bytes would fit now. */
    boolean hasRoomFor(long bytes) {
        long others = held.get();
        return others == 0 || others + bytes <= limit;
    }

    /** A part of the budget. Not thread-safe, and not to be used once released. */
    public final class Claim {

        private long bytes;

        private Claim() {}

        /** Takes more; false, with nothing taken, when that is too much. */
        public boolean grow(long more) {
            long all = held.addAndGet(more);
            if (all > limit && all > bytes + more) {
                held.addAndGet(-more);
                return false;
            }
            bytes += more;
            return true;
        }

        /** Takes more. @throws io.flotilla.api.problem.ProblemException TOO_MANY_REQUESTS, with nothing taken, when that is too much */
        public void hold(long more) {
            if (!grow(more)) {
                throw RequestBodies.tooMuch();
            }
        }

        /** Gives everything back. */
        public void release() {
            held.addAndGet(-bytes);
            bytes = 0;
        }
    }
}
