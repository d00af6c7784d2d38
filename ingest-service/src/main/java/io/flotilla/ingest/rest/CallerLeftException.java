package io.flotilla.ingest.rest;

/** The caller hung up: nobody hears the answer. */
final class CallerLeftException extends RuntimeException {

    CallerLeftException(Throwable cause) {
        super(cause == null ? null : cause.getMessage(), cause, false, false);
    }
}
