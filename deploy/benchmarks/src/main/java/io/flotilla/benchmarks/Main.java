package io.flotilla.benchmarks;

import io.flotilla.process.ProcessFailure;
import picocli.CommandLine;

/** Entry point of the script {@code run}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new RunCommand());
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof BenchmarkFailure || failure instanceof ProcessFailure) {
                Console.error(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
        System.exit(commandLine.execute(arguments));
    }
}
