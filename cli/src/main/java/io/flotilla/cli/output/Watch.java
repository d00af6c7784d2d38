package io.flotilla.cli.output;

import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.terminal.DisplayText;
import io.flotilla.cli.terminal.Terminal;
import io.flotilla.cli.terminal.UntilInterrupted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Draws the same again and again until Ctrl-C, which is how it is meant to end: the exit code is 0. A failure of the first drawing ends
 * it; later on a server that is away for a while is reported and asked again.
 */
public final class Watch {

    private static final String HOME_AND_CLEAR = "\u001b[H\u001b[2J\u001b[3J";

    private final Terminal terminal;

    public Watch(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Returns only when interrupted as a thread, or by throwing. */
    public void every(Duration pause, Runnable draw) {
        try (UntilInterrupted ending = new UntilInterrupted(terminal)) {
            draw.run();
            while (ending.sleep(pause)) {
                drawAgain(draw);
            }
        }
    }

    /** Makes room for the next picture; a pipe or a file gets one after the other. */
    public void clear() {
        if (terminal.outIsTerminal()) {
            terminal.write(HOME_AND_CLEAR.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void drawAgain(Runnable draw) {
        try {
            draw.run();
        } catch (CommandFailure failure) {
            if (failure.exitCode() != ExitCode.UNAVAILABLE && failure.exitCode() != ExitCode.TIMEOUT) {
                throw failure;
            }
            terminal.say("flotilla: " + DisplayText.printable(failure.getMessage()));
        }
    }
}
