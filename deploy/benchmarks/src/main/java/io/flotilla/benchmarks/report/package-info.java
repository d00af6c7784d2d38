/** Figures as people and programs read them. */
package io.flotilla.benchmarks.report;
