package io.flotilla.testkit.offences;

/** A name that tells nothing. */
final class StringHelper {}
