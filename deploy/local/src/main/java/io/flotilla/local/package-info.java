/** The commands {@code up} and {@code down}: what is asked for, what is printed, and the exit code. Runs on the main thread. */
package io.flotilla.local;
