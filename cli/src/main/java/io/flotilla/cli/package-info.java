/**
 * The {@code flotilla} command: one package per noun, one class per verb. Knows nothing but HTTP and the wire records; every
 * command runs on the main thread, reads and writes in bounded memory, and ends with one of the documented exit codes.
 */
package io.flotilla.cli;
