package io.flotilla.soak.round;

import io.flotilla.soak.fault.FaultKind;
import io.flotilla.soak.ledger.Finding.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** All rounds on one page, a line for each fault; times are those of the slowest round. */
public final class Table {

    private static final List<String> TITLES = List.of(
            "fault",
            "rounds",
            "batches",
            "acknowledged",
            "unknown",
            "lost",
            "doubled",
            "partial",
            "denied",
            "foreign",
            "detection",
            "recovery",
            "wrong");

    private Table() {}

    /** The lines, with titles. */
    public static List<String> of(List<Round> rounds) {
        List<List<String>> cells = Stream.concat(
                        Stream.of(TITLES),
                        Arrays.stream(FaultKind.values())
                                .map(kind -> rounds.stream()
                                        .filter(round -> round.kind() == kind)
                                        .toList())
                                .filter(some -> !some.isEmpty())
                                .map(Table::line))
                .toList();
        return cells.stream().map(line -> aligned(line, cells)).toList();
    }

    private static List<String> line(List<Round> rounds) {
        return List.of(
                rounds.get(0).kind().toString(),
                Integer.toString(rounds.size()),
                sum(rounds, round -> round.audit().batches()),
                sum(rounds, round -> round.audit().acknowledged()),
                sum(rounds, round -> round.audit().unknown()),
                sum(rounds, round -> round.count(Kind.LOST)),
                sum(rounds, round -> round.count(Kind.DOUBLED)),
                sum(rounds, round -> round.count(Kind.PARTIAL)),
                sum(rounds, round -> round.count(Kind.DENIED)),
                sum(rounds, round -> round.count(Kind.FOREIGN)),
                slowest(rounds, Round::detection),
                slowest(rounds, Round::recovery),
                sum(rounds, round -> round.findings().size()));
    }

    private static String sum(List<Round> rounds, ToLongFunction<Round> count) {
        return Long.toString(rounds.stream().mapToLong(count).sum());
    }

    private static String slowest(List<Round> rounds, Function<Round, Optional<Duration>> time) {
        Optional<Duration> slowest =
                rounds.stream().allMatch(round -> time.apply(round).isPresent())
                        ? rounds.stream().map(time).flatMap(Optional::stream).max(Comparator.naturalOrder())
                        : Optional.empty();
        return Round.seconds(slowest);
    }

    private static String aligned(List<String> line, List<List<String>> all) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < line.size(); column++) {
            int at = column;
            int width =
                    all.stream().mapToInt(other -> other.get(at).length()).max().orElseThrow();
            text.append(column == 0 ? "" : "  ")
                    .append(("%" + (column == 0 ? "-" : "") + width + "s").formatted(line.get(at)));
        }
        return text.toString();
    }
}
