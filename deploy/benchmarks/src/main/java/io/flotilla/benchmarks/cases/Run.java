package io.flotilla.benchmarks.cases;

import io.flotilla.benchmarks.load.Lap;

/**
 * One contender's part of a round.
 *
 * @param lap    the measured part
 * @param stored rows that were acknowledged in all, those of the warm-up included
 */
public record Run(Lap lap, long stored) {}
