/** The rows that are sent, the same by every way in. Plain values. */
package io.flotilla.benchmarks.rows;
