package io.flotilla.query;

import io.flotilla.service.start.StartCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses limits under which no query could be answered, or one could take everything. */
@ApplicationScoped
class QueryConfigCheck implements StartCheck {

    private static final long MIN_BATCH_BYTES = 1_024;
    private static final long MAX_BYTES = 64 << 20;
    /** Every level takes frames of a thread's stack. */
    private static final long MAX_NESTING = 500;

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final QueryConfig config;

    QueryConfigCheck(QueryConfig config) {
        this.config = config;
    }

    @Override
    public List<String> complaints() {
        return Stream.of(
                        between("max-query-bytes", config.maxQueryBytes(), 1, MAX_BYTES),
                        between("max-nesting", config.maxNesting(), 1, MAX_NESTING),
                        between("time-limit", config.timeLimit()),
                        between("silence", config.silence()),
                        between("answer-time-limit", config.answerTimeLimit()),
                        between("max-rows", config.maxRows(), 1, Long.MAX_VALUE),
                        between("batch-bytes", config.batchBytes(), MIN_BATCH_BYTES, MAX_BYTES))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> between(String property, Duration value) {
        return value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0
                ? Optional.of("flotilla.query.%s must lie between %d ms and %d h, not be %d ms"
                        .formatted(property, SHORTEST.toMillis(), LONGEST.toHours(), value.toMillis()))
                : Optional.empty();
    }

    private static Optional<String> between(String property, long value, long least, long most) {
        return value < least || value > most
                ? Optional.of("flotilla.query.%s must lie between %d and %d, not be %d"
                        .formatted(property, least, most, value))
                : Optional.empty();
    }
}
