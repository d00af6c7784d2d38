package io.flotilla.benchmarks;

/** A figure that cannot be given, because what was measured did not do its work. The message is a sentence for the operator. */
public final class BenchmarkFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BenchmarkFailure(String message) {
        super(message);
    }

    public BenchmarkFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
