package io.flotilla.api.fleet;

/**
 * One step of an operation.
 *
 * @param what   a sentence
 * @param detail how it went; may be null
 */
public record OperationStep(String what, OperationState state, String detail) {}
