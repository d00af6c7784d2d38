/** That figures are what they say. */
package io.flotilla.benchmarks.report;
