/** {@code flotilla rejects}: events that were not taken. */
package io.flotilla.cli.rejects;
