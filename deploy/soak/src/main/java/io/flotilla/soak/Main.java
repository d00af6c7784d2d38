package io.flotilla.soak;

import io.flotilla.process.ProcessFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Entry point of the script {@code run}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new RunCommand())
                .setOut(printer(FileDescriptor.out))
                .setErr(printer(FileDescriptor.err));
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof ProcessFailure) {
                command.getErr().println("error: " + failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
        System.exit(commandLine.execute(arguments));
    }

    private static PrintWriter printer(FileDescriptor target) {
        return new PrintWriter(new PrintStream(new FileOutputStream(target), true, StandardCharsets.UTF_8), true);
    }
}
