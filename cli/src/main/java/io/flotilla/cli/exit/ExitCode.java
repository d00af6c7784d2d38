package io.flotilla.cli.exit;

/** How a command ended, as the number a script sees. */
public enum ExitCode {
    OK(0),
    FAILED(1),
    USAGE(2),
    NOT_FOUND(3),
    NOT_ALLOWED(4),
    CONFLICT(5),
    PARTIAL(6),
    UNAVAILABLE(7),
    TIMEOUT(8),
    /** Whoever read the output has gone; what a shell reports for a process ended by SIGPIPE. */
    OUTPUT_CLOSED(141);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** What an HTTP status means to a script. */
    public static ExitCode ofHttpStatus(int status) {
        return switch (status) {
            case 401, 403 -> NOT_ALLOWED;
            case 404, 410 -> NOT_FOUND;
            case 409 -> CONFLICT;
            case 429, 502, 503 -> UNAVAILABLE;
            case 408, 504 -> TIMEOUT;
            default -> FAILED;
        };
    }
}
