/** The same row in every language. */
package io.flotilla.benchmarks.rows;
