/**
 * The inventory: which services and instances there are, their endpoints, and the passphrase that guards deletions. Non-blocking; a
 * transaction runs on the context of its caller.
 */
package io.flotilla.fleet.inventory;
