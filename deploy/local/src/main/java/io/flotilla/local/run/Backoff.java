package io.flotilla.local.run;

import java.time.Duration;

/** How long to wait before a process is started again: longer each time it ends soon after its start, from a quarter second to ten. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration STABLE = Duration.ofSeconds(30);

    private Duration next = FIRST;

    /** @param lived how long the process had been there */
    Duration after(Duration lived) {
        Duration wait = lived.compareTo(STABLE) >= 0 ? FIRST : next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
