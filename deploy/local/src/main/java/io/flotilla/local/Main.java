package io.flotilla.local;

import io.flotilla.process.ProcessFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the scripts {@code up} and {@code down}, which give their own name as the first argument. */
@Command(
        name = "deploy/local",
        description = "Runs all of Flotilla on this machine.",
        subcommands = {UpCommand.class, DownCommand.class})
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof ProcessFailure) {
                Console.err().line("error: " + failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
        System.exit(commandLine.execute(arguments));
    }
}
