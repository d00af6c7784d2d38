package io.flotilla.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.ingest.batch.BatchLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final BatchLimits LIMITS = new BatchLimits(5, 100, 1_000);

    private final PendingWrite one = Writes.of("a", "1", 1);
    private final PendingWrite two = Writes.of("b", "2", 2);
    private final PendingWrite three = Writes.of("a", "3", 3);
    private final PendingWrite four = Writes.of("a", "4", 2);

    @Test
    void rowsWithTheSameColumnsShareStatementsAsFarAsTheLimitsGo() {
        List<GroupStatement> statements = GroupStatement.of(new Group(List.of(one, two, three, four)), LIMITS);

        assertEquals(
                List.of(
                        new GroupStatement("INSERT INTO a (v) VALUES (1),(3),(3),(3)", List.of(one, three)),
                        new GroupStatement("INSERT INTO b (v) VALUES (2),(2)", List.of(two)),
                        new GroupStatement("INSERT INTO a (v) VALUES (4),(4)", List.of(four))),
                statements);
    }

    @Test
    void statementsStayWithinTheirSize() {
        PendingWrite long1 = Writes.of("a", "1".repeat(40), 1);
        PendingWrite long2 = Writes.of("a", "2".repeat(40), 1);

        assertEquals(
                2, GroupStatement.of(new Group(List.of(long1, long2)), LIMITS).size());
        assertEquals(
                1, GroupStatement.of(new Group(List.of(long1, one)), LIMITS).size());
    }

    @Test
    void suspectsAreSeparatedFromTheOthersAndHalved() {
        Group group = new Group(List.of(one, two, three, four));

        assertEquals(
                List.of(new Group(List.of(two)), new Group(List.of(one)), new Group(List.of(three, four))),
                group.isolating(List.of(one, three, four)));
    }

    @Test
    void whenAllAreSuspectsTheGroupIsHalved() {
        Group group = new Group(List.of(one, two));

        assertEquals(List.of(new Group(List.of(one)), new Group(List.of(two))), group.isolating(List.of(one, two)));
    }
}
