package io.flotilla.fleet.driver;

/** Something a driver tried and could not do. The message is for an operator: it says what happened, and what the log says. */
public class DriverFailure extends RuntimeException {

    public DriverFailure(String message) {
        super(message);
    }

    public DriverFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
