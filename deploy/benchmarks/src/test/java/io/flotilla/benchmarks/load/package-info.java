/** That load clients count what was answered, and nothing else. */
package io.flotilla.benchmarks.load;
