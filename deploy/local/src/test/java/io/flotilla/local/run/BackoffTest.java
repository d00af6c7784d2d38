package io.flotilla.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void each_quick_end_doubles_the_wait_up_to_ten_seconds() {
        long[] waits = new long[8];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = backoff.after(Duration.ofSeconds(1)).toMillis();
        }
        assertEquals("[250, 500, 1000, 2000, 4000, 8000, 10000, 10000]", java.util.Arrays.toString(waits));
    }

    @Test
    void a_process_that_has_lived_long_enough_is_started_again_soon() {
        backoff.after(Duration.ZERO);
        backoff.after(Duration.ZERO);

        assertEquals(Duration.ofMillis(250), backoff.after(Duration.ofSeconds(30)));
        assertEquals(Duration.ofMillis(500), backoff.after(Duration.ZERO));
    }
}
