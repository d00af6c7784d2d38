package io.flotilla.ingest;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON of sizes that nobody means well with. */
public final class Huge {

    /** 20 MB of them. */
    public static final int DIGITS = 20_000_000;

    private static final int TEXT = 60_000_000;
    private static final int KEY = 10_000_000;
    private static final int MEMBERS = 100_000;
    private static final int COLLIDING = 10_000;
    private static final int COLLIDING_BITS = 14;

    private Huge() {}

    /** A string of 60 MB. */
    public static String text() {
        return "\"" + "x".repeat(TEXT) + "\"";
    }

    /** An object with a name of 10 MB. */
    public static String key() {
        return "{\"" + "k".repeat(KEY) + "\":1}";
    }

    /** An object with 100,000 members. */
    public static String members() {
        return IntStream.range(0, MEMBERS)
                .mapToObj(i -> "\"k" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** An object with 10,000 members whose names all have the same hash code. */
    public static String collidingMembers() {
        return IntStream.range(0, COLLIDING)
                .mapToObj(i -> "\"" + colliding(i) + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Aa and BB have one hash code, and so has every row of them of one length. */
    private static String colliding(int number) {
        return IntStream.range(0, COLLIDING_BITS)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }
}
