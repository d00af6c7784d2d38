package io.flotilla.cli.completion;

import io.flotilla.cli.terminal.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code flotilla completion}: a script that completes commands and options in bash and zsh. */
@Command(
        name = "completion",
        description = "Print the completion script for bash and zsh.",
        footer = {"", "Examples:", "  source <(flotilla completion)"})
public final class CompletionCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    CommandSpec spec;

    public CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.print(AutoComplete.bash("flotilla", spec.root().commandLine()).stripTrailing());
        terminal.flush();
    }
}
