package io.flotilla.soak.round;

import io.flotilla.soak.fault.FaultKind;
import io.flotilla.soak.ledger.Audit;
import io.flotilla.soak.ledger.Bounds;
import io.flotilla.soak.ledger.Finding;
import io.flotilla.soak.ledger.Finding.Kind;
import io.flotilla.soak.ledger.Ledger;
import io.flotilla.soak.ledger.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A round that is over.
 *
 * @param prefix of the names of its families
 */
public record Round(FaultKind kind, String prefix, Ledger ledger, Audit audit, Timeline timeline, Bounds bounds) {

    Round with(Audit later) {
        return new Round(kind, prefix, ledger, later, timeline, bounds);
    }

    /** Everything that is wrong; empty if all is right. */
    public List<Finding> findings() {
        return Stream.concat(audit.findings().stream(), timeline.findings(bounds).stream())
                .toList();
    }

    /** One line for people. */
    public String summary() {
        return "%d batches, %d acknowledged, %d met an unknown outcome; noticed after %s, over after %s; %s"
                .formatted(
                        audit.batches(),
                        audit.acknowledged(),
                        audit.unknown(),
                        seconds(detection()),
                        seconds(recovery()),
                        findings().isEmpty() ? "all is right" : findings().size() + " wrong");
    }

    long count(Kind kind) {
        return findings().stream().filter(finding -> finding.kind() == kind).count();
    }

    Optional<Duration> detection() {
        return timeline.detection();
    }

    Optional<Duration> recovery() {
        return timeline.recovery();
    }

    static String seconds(Optional<Duration> time) {
        return time.map(some -> String.format(Locale.ROOT, "%.2f s", some.toMillis() / 1000.0))
                .orElse("never");
    }
}
