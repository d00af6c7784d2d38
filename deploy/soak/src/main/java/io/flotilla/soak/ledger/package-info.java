/**
 * What was sent, what was answered, what is stored, and whether these fit together. Plain Java without I/O; {@link
 * io.flotilla.soak.ledger.Ledger} may be used by many threads at once, the rest by one.
 */
package io.flotilla.soak.ledger;
