/** The command itself, briefly, on real servers. */
package io.flotilla.benchmarks;
