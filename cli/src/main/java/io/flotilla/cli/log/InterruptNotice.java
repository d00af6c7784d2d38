package io.flotilla.cli.log;

import io.flotilla.cli.terminal.DisplayText;
import io.flotilla.cli.terminal.Terminal;
import java.util.List;
import java.util.function.Supplier;

/** Says how things stand when the process is told to end (Ctrl-C) while work is going on. */
final class InterruptNotice {

    private final Thread hook;
    private volatile boolean done;

    /** @param lines what to say; called on a thread of its own */
    InterruptNotice(Terminal terminal, Supplier<List<String>> lines) {
        this.hook = new Thread(() -> {
            if (!done) {
                // The terminal has written ^C behind the progress bar.
                terminal.say("");
                lines.get().forEach(line -> terminal.say(DisplayText.printable(line)));
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The work is over; nothing has to be said any more. */
    void done() {
        done = true;
    }
}
