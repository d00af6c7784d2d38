package io.flotilla.query.execute;

import java.time.Duration;

/**
 * How long a statement may take.
 *
 * @param statement what the server is told
 * @param grace     how much later we stop waiting for a server that does not keep to it
 * @param silence   after this a server that has not answered a question it need not think about is gone
 */
public record RunLimits(Duration statement, Duration grace, Duration silence) {}
