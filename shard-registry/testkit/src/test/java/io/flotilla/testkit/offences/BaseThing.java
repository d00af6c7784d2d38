package io.flotilla.testkit.offences;

/** A name for what others have in common. */
class BaseThing {}
