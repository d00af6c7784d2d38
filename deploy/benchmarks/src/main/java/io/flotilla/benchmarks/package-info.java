/** The command: what to measure, how often, and where the figures go. */
package io.flotilla.benchmarks;
