package io.flotilla.cli.terminal;

import java.util.Locale;

/** A count of things, in words. */
public final class Amount {

    private Amount() {}

    /** For example {@code 1 event} or {@code 20,000 events}. */
    public static String of(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
