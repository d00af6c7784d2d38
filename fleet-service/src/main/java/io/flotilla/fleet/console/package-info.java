/**
 * The page at {@code /}, and who came to see it. Non-blocking. Visits are written in batches, one at a time, on a context of their own, so
 * that no number of visitors at once can make them wait for each other's locks.
 */
package io.flotilla.fleet.console;
