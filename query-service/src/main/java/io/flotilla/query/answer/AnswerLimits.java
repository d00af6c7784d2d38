package io.flotilla.query.answer;

import java.time.Duration;

/**
 * How large an answer may be.
 *
 * @param rows       at most
 * @param time       from its first byte to its last
 * @param batchBytes held at once, about
 */
public record AnswerLimits(long rows, Duration time, int batchBytes) {}
