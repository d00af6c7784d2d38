package io.flotilla.query;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.query.answer.AnswerFormat;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What is measured: {@code flotilla.query.duration}, a timer by {@code outcome} ({@code OK}, a problem's code, or {@code FAILED}
 * for everything else, such as a caller that left) and {@code format}; {@code flotilla.query.rows}, a counter.
 */
@ApplicationScoped
class QueryMetrics {

    private static final String DURATION = "flotilla.query.duration";
    private static final String ROWS = "flotilla.query.rows";

    private final MeterRegistry meters;

    QueryMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A query has come. */
    Measurement begin(AnswerFormat format) {
        return new Measurement(Timer.start(meters), format);
    }

    /** One query being measured. */
    final class Measurement {

        private final Timer.Sample sample;
        private final AnswerFormat format;

        private Measurement(Timer.Sample sample, AnswerFormat format) {
            this.sample = sample;
            this.format = format;
        }

        /** It is over; {@code failure} is {@code null} when it was answered whole. */
        void end(long rows, Throwable failure) {
            sample.stop(meters.timer(DURATION, "outcome", outcome(failure), "format", format.name()));
            meters.counter(ROWS).increment(rows);
        }

        private static String outcome(Throwable failure) {
            if (failure == null) {
                return "OK";
            }
            return failure instanceof ProblemException problem ? problem.code().name() : "FAILED";
        }
    }
}
