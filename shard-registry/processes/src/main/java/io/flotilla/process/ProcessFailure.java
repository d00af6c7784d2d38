package io.flotilla.process;

/** A process that did not do what was asked. The message is a sentence for an operator and carries what the log says. */
public final class ProcessFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProcessFailure(String message) {
        super(message);
    }

    public ProcessFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
