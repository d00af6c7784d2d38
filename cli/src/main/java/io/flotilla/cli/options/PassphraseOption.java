package io.flotilla.cli.options;

import io.flotilla.cli.terminal.HiddenLine;
import io.flotilla.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The secret passphrase, from a prompt or a file; never an argument, which everyone on the machine could read. */
public final class PassphraseOption {

    /** More cannot be a passphrase, and is probably the wrong file. */
    private static final int LONGEST = 1024;

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            order = 93,
            description = "Read the secret passphrase from the first line of a file, - is standard input;"
                    + " without, it is asked for.")
    String file;

    /** The passphrase, without anything that a header cannot carry. */
    public String read(Terminal terminal) {
        String passphrase = file == null ? asked(terminal) : given(terminal);
        if (passphrase.isEmpty()) {
            throw usage("The passphrase is empty");
        }
        if (passphrase.length() > LONGEST || passphrase.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw usage("A passphrase is at most " + LONGEST + " visible ASCII characters on one line");
        }
        return passphrase;
    }

    private String asked(Terminal terminal) {
        if (!terminal.inIsTerminal() || !terminal.errIsTerminal()) {
            throw usage("This needs the secret passphrase, and nobody can be asked: say --passphrase-file FILE");
        }
        return HiddenLine.ask(terminal, "Passphrase: ");
    }

    private String given(Terminal terminal) {
        if (file.equals("-")) {
            return terminal.readLine();
        }
        try {
            String text = Files.readString(Path.of(file), StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("");
        } catch (IOException e) {
            throw usage("The file " + file + " cannot be read");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
