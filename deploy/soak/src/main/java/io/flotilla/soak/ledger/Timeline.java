package io.flotilla.soak.ledger;

import io.flotilla.soak.ledger.Finding.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A fault's time from its beginning to its end, as the clients saw it. Times are those of {@link System#nanoTime()}. */
public final class Timeline {

    private final List<Attempt> attempts;
    private final Predicate<Route> touched;
    private final long strike;
    private final long heal;

    /** @param touched the ways that lead through what is broken */
    public Timeline(List<Attempt> attempts, Predicate<Route> touched, long strike, long heal) {
        this.attempts = List.copyOf(attempts);
        this.touched = touched;
        this.strike = strike;
        this.heal = heal;
    }

    /** From the beginning of the fault to the first client who was told of it. */
    public Optional<Duration> detection() {
        return since(strike, touched().filter(attempt -> !attempt.stored()));
    }

    /** From the end of the fault to the first batch that was stored again. */
    public Optional<Duration> recovery() {
        return since(heal, touched().filter(Attempt::stored));
    }

    private static Optional<Duration> since(long moment, Stream<Attempt> some) {
        OptionalLong first = some.mapToLong(attempt -> attempt.end() - moment)
                .filter(after -> after >= 0)
                .min();
        return first.isPresent() ? Optional.of(Duration.ofNanos(first.getAsLong())) : Optional.empty();
    }

    /** What took longer than it may, and what failed although the fault was elsewhere. */
    public List<Finding> findings(Bounds bounds) {
        List<Finding> findings = new ArrayList<>();
        if (detection().filter(time -> time.compareTo(bounds.answer()) <= 0).isEmpty()) {
            findings.add(late("noticed after", detection(), bounds.answer()));
        }
        if (recovery().filter(time -> time.compareTo(bounds.recovery()) <= 0).isEmpty()) {
            findings.add(
                    late("the first success after the end of the fault came after", recovery(), bounds.recovery()));
        }
        Optional<Duration> longest =
                touched().filter(this::meantime).map(Attempt::took).max(Comparator.naturalOrder());
        longest.filter(time -> time.compareTo(bounds.answer()) > 0)
                .ifPresent(time -> findings.add(late("an answer took", longest, bounds.answer())));
        elsewhere(bounds, findings);
        return findings;
    }

    private void elsewhere(Bounds bounds, List<Finding> findings) {
        List<Attempt> others = attempts.stream()
                .filter(attempt -> !touched.test(attempt.route()))
                .filter(this::meantime)
                .sorted(Comparator.comparing(Attempt::took))
                .toList();
        others.stream()
                .filter(attempt -> !attempt.stored())
                .forEach(attempt ->
                        findings.add(new Finding(Kind.LATE, "untouched by the fault, and not stored: " + attempt)));
        if (others.isEmpty()) {
            findings.add(new Finding(Kind.LATE, "nobody wrote elsewhere during the fault"));
            return;
        }
        Duration slow = others.get((others.size() * 99 - 1) / 100).took();
        if (slow.compareTo(bounds.elsewhere()) > 0) {
            findings.add(late("99 of 100 batches elsewhere took up to", Optional.of(slow), bounds.elsewhere()));
        }
    }

    private Stream<Attempt> touched() {
        return attempts.stream().filter(attempt -> touched.test(attempt.route()));
    }

    private boolean meantime(Attempt attempt) {
        return attempt.overlaps(strike, heal);
    }

    private static Finding late(String what, Optional<Duration> took, Duration bound) {
        String time = took.map(Timeline::seconds).orElse("never");
        return new Finding(Kind.LATE, "%s %s, the bound is %s".formatted(what, time, seconds(bound)));
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
