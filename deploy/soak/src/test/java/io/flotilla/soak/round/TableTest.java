package io.flotilla.soak.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.soak.fault.FaultKind;
import io.flotilla.soak.ledger.Answer;
import io.flotilla.soak.ledger.Attempt;
import io.flotilla.soak.ledger.Audit;
import io.flotilla.soak.ledger.Bounds;
import io.flotilla.soak.ledger.Finding;
import io.flotilla.soak.ledger.Finding.Kind;
import io.flotilla.soak.ledger.Ledger;
import io.flotilla.soak.ledger.Route;
import io.flotilla.soak.ledger.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Finding LOSS = new Finding(Kind.LOST, "ann/1");

    @Test
    void hasALineForEachFaultWithItsSumsAndItsSlowestRound() {
        Round quick = round(1, new Audit(10, 9, 2, List.of()));
        Round slow = round(3, new Audit(1, 1, 0, List.of(LOSS)));

        List<String> lines = Table.of(List.of(quick, slow));

        assertEquals(2, lines.size());
        assertEquals(
                List.of("black-hole", "2", "11", "10", "2", "1", "0", "0", "0", "0", "1.00 s", "3.00 s", "1"),
                List.of(lines.get(1).split(" {2,}")));
    }

    @Test
    void aRoundWithoutRecoveryMakesItNever() {
        Round never = new Round(
                FaultKind.KILL_SHARD, "", new Ledger(), new Audit(1, 1, 0, List.of()), timeline(), Bounds.STRICT);

        assertEquals(
                List.of("never", "never"),
                List.of(Table.of(List.of(never)).get(1).split(" {2,}")).subList(10, 12));
    }

    private static Round round(int recovery, Audit audit) {
        Timeline timeline = timeline(
                sent("orders", 0, 1, Answer.NOT_STORED),
                sent("orders", 2, 2 + recovery, Answer.STORED),
                sent("metrics", 0, 1, Answer.STORED));
        return new Round(FaultKind.BLACK_HOLE, "", new Ledger(), audit, timeline, Bounds.STRICT);
    }

    private static Timeline timeline(Attempt... attempts) {
        return new Timeline(List.of(attempts), route -> route.shard().equals(Optional.of("orders")), 0, nanos(2));
    }

    private static Attempt sent(String shard, int begin, int end, Answer answer) {
        return new Attempt(new Route(Optional.of(shard), 0), nanos(begin), nanos(end), answer, "");
    }

    private static long nanos(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
