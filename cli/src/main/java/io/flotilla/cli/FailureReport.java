package io.flotilla.cli;

import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.options.GlobalOptions;
import io.flotilla.cli.terminal.DisplayText;
import io.flotilla.cli.terminal.OutputClosedException;
import io.flotilla.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person on stderr what went wrong and what to try; a stack trace only for those who ask. */
final class FailureReport implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final GlobalOptions options;
    private final Terminal terminal;

    FailureReport(GlobalOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        if (e instanceof OutputClosedException) {
            return ExitCode.OUTPUT_CLOSED.number();
        }
        if (options.verbose()) {
            terminal.say(stackTrace(e));
        }
        if (e instanceof CommandFailure failure) {
            tell(failure);
            return failure.exitCode().number();
        }
        tell(new CommandFailure(ExitCode.FAILED, "Something failed that flotilla did not expect: " + e)
                .next("run it again with --verbose, and report what it shows"));
        return ExitCode.FAILED.number();
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName(" ");
        StringWriter similar = new StringWriter();
        UnmatchedArgumentException.printSuggestions(e, new PrintWriter(similar, true));
        tell(new CommandFailure(ExitCode.USAGE, e.getMessage()));
        if (!similar.toString().isBlank()) {
            terminal.say(similar.toString().strip());
        }
        terminal.say("Try: " + name + " --help");
        return ExitCode.USAGE.number();
    }

    private void tell(CommandFailure failure) {
        terminal.flush();
        terminal.say("flotilla: " + DisplayText.printable(failure.getMessage()));
        failure.notes().forEach(note -> terminal.say("  " + DisplayText.printable(note)));
        failure.nextStep().ifPresent(step -> terminal.say("Try: " + DisplayText.printable(step)));
    }

    private static String stackTrace(Exception e) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            text.append(cause == e ? "" : "Caused by: ").append(cause).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("\tat ").append(frame).append('\n');
            }
        }
        return text.toString().stripTrailing();
    }
}
