package io.flotilla.cli.exit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command that cannot go on: what happened, in a sentence, what to try next, and the exit code. */
public final class CommandFailure extends RuntimeException {

    private final ExitCode exitCode;
    private final transient List<String> notes;
    private final String nextStep;

    private CommandFailure(ExitCode exitCode, String message, List<String> notes, String nextStep, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
        this.notes = notes;
        this.nextStep = nextStep;
    }

    /** @param message one sentence for people */
    public CommandFailure(ExitCode exitCode, String message) {
        this(exitCode, message, List.of(), null, null);
    }

    /** The same failure with the command or the action to try next. */
    public CommandFailure next(String step) {
        return new CommandFailure(exitCode, getMessage(), notes, step, getCause());
    }

    /** The same failure with one more sentence about how things stand now. */
    public CommandFailure note(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new CommandFailure(exitCode, getMessage(), List.copyOf(more), nextStep, getCause());
    }

    /** The same failure with its cause, which only {@code --verbose} shows. */
    public CommandFailure causedBy(Throwable cause) {
        return new CommandFailure(exitCode, getMessage(), notes, nextStep, cause);
    }

    /** The same failure with another exit code. */
    public CommandFailure as(ExitCode other) {
        return new CommandFailure(other, getMessage(), notes, nextStep, getCause());
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** Sentences about how things stand now, beside the message. */
    public List<String> notes() {
        return notes;
    }

    public Optional<String> nextStep() {
        return Optional.ofNullable(nextStep);
    }
}
