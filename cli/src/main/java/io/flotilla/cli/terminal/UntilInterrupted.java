package io.flotilla.cli.terminal;

import java.time.Duration;

/** A time in which Ctrl-C is the expected end, and so ends the process with 0. */
public final class UntilInterrupted implements AutoCloseable {

    private final Thread hook;

    public UntilInterrupted(Terminal terminal) {
        this.hook = new Thread(() -> {
            if (terminal.outIsTerminal()) {
                // The terminal has written ^C behind the last line.
                terminal.say("");
            }
            Runtime.getRuntime().halt(0);
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether to go on after this pause. */
    public boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending already, by the hook.
            return;
        }
    }
}
