package io.flotilla.cli.terminal;

import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import java.io.File;
import java.io.IOException;

/** One line typed on the terminal without being shown. */
public final class HiddenLine {

    private HiddenLine() {}

    /** Asks, and returns what was typed; the terminal shows typing again afterwards, also when Ctrl-C ends it. */
    public static String ask(Terminal terminal, String prompt) {
        Thread restore = new Thread(() -> echo("echo"));
        Runtime.getRuntime().addShutdownHook(restore);
        echo("-echo");
        try {
            terminal.ask(prompt);
            return terminal.readLine();
        } finally {
            echo("echo");
            terminal.say("");
            Runtime.getRuntime().removeShutdownHook(restore);
        }
    }

    /** Java's own console is there or not by rules that differ between its versions; {@code stty} is always the same. */
    private static void echo(String setting) {
        try {
            new ProcessBuilder("stty", setting)
                    .redirectInput(new File("/dev/tty"))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "Typing cannot be hidden: stty does not work here")
                    .next("--passphrase-file FILE")
                    .causedBy(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
