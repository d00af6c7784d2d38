package io.flotilla.local.run;

import java.time.Duration;

/** Hears what happens, as it happens, from several threads at once. */
public interface Progress {

    /** One part is ready, or gone. */
    void part(String name, String what, Duration took);

    /** Something an operator should know. */
    void note(String text);
}
