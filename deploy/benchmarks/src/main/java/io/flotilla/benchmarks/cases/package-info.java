/** The cases, a class each: who runs against whom, and the rounds in which they take turns. */
package io.flotilla.benchmarks.cases;
