/**
 * What configuration keeps of a secret that people type: the passphrase, and the password of {@code /admin}. Plain Java; hashing takes
 * its time, so never on an event loop.
 */
package io.flotilla.fleet.secret;
