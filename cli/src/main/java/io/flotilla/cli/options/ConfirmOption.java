package io.flotilla.cli.options;

import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.terminal.DisplayText;
import io.flotilla.cli.terminal.Terminal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --yes}, or the name typed, before something is destroyed. */
public final class ConfirmOption {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--yes", order = 92, description = "Do not ask for the name to be typed.")
    boolean yes;

    /**
     * Returns when it was confirmed.
     *
     * @param what what is destroyed, for example {@code the user ann and her permissions}
     * @param name what has to be typed
     */
    public void confirm(Terminal terminal, String what, String name) {
        if (yes) {
            return;
        }
        if (!terminal.inIsTerminal() || !terminal.errIsTerminal()) {
            throw new ParameterException(
                    command.commandLine(), "Nobody can be asked whether to delete " + what + ": say --yes");
        }
        terminal.ask("This deletes %s. Type %s to go on: "
                .formatted(DisplayText.printable(what), DisplayText.printable(name)));
        if (!name.equals(terminal.readLine().strip())) {
            throw new CommandFailure(ExitCode.FAILED, "That is not " + name + ": nothing was changed");
        }
    }
}
