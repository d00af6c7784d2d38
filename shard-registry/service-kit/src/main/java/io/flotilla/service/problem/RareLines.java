package io.flotilla.service.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Keeps what every request of an outage would say again out of the log: a line a second about each matter, which tells how many more there
 * were. Thread-safe.
 */
public final class RareLines {

    private static final long SECOND_NANOS = 1_000_000_000L;

    /** Of more matters than this the one that was longest without a line is forgotten. */
    private static final int MATTERS = 1_000;

    private final LongSupplier nanoTime;
    private final Map<String, Line> lines = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Line> eldest) {
            return size() > MATTERS;
        }
    };

    /** When a line about a matter was written, and how many were not since. */
    private record Line(long writtenAt, long leftOut) {}

    public RareLines() {
        this(System::nanoTime);
    }

    RareLines(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Writes a line, unless there was one about the matter a moment ago.
     *
     * @param line is given what to end it with: nothing, or how many were left out
     */
    public void write(String matter, Consumer<String> line) {
        turn(matter).ifPresent(line);
    }

    private synchronized Optional<String> turn(String matter) {
        long now = nanoTime.getAsLong();
        Line last = lines.getOrDefault(matter, new Line(now - SECOND_NANOS, 0));
        boolean due = now - last.writtenAt >= SECOND_NANOS;
        lines.put(matter, due ? new Line(now, 0) : new Line(last.writtenAt, last.leftOut + 1));
        return due ? Optional.of(ending(last.leftOut)) : Optional.empty();
    }

    private static String ending(long leftOut) {
        return leftOut == 0 ? "" : " (and " + leftOut + " more like this since the line before)";
    }
}
