package io.flotilla.api.ingest;

/**
 * An event that was not taken, as the answer to its request tells.
 *
 * @param pointer RFC 6901 pointer to what is wrong in the request's body
 * @param code    what is wrong, as the code of a problem
 * @param detail  what to do about it
 */
public record RejectedEvent(String pointer, String code, String detail) {}
