package io.flotilla.cli.gateway;

import java.time.Duration;

/** Spans of time in the words of a message. */
final class Timeouts {

    private Timeouts() {}

    static String inWords(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
