package io.flotilla.api.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An event that was not taken, as the answer to its request tells.
 *
 * @param line    the line of the request's body that the event begins on, counted from 1; {@code null} unless its events are lines
 * @param pointer RFC 6901 pointer to what is wrong in the request's body, or within the line
 * @param code    what is wrong, as the code of a problem
 * @param detail  what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RejectedEvent(Long line, String pointer, String code, String detail) {

    /** One of a body that is not made of lines. */
    public RejectedEvent(String pointer, String code, String detail) {
        this(null, pointer, code, detail);
    }
}
