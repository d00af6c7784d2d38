package io.flotilla.cli.events;

import java.util.Optional;

/** Something in a file that is no event. */
public final class MalformedEventException extends RuntimeException {

    private final transient Place place;
    private String field;

    /** Where in a file: the record and its line, both from 1. */
    public record Place(long record, int line) {}

    MalformedEventException(long record, int line, String message) {
        super(message);
        this.place = new Place(record, line);
    }

    /** The same with the name of a field that cannot be stored under it. */
    static MalformedEventException unusableName(long record, int line, String message, String field) {
        MalformedEventException exception = new MalformedEventException(record, line, message);
        exception.field = field;
        return exception;
    }

    /** The field whose name no column can have; empty when something else is wrong. */
    public Optional<String> unusableField() {
        return Optional.ofNullable(field);
    }

    public Place place() {
        return place;
    }
}
