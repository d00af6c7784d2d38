package io.flotilla.ingest.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.ProblemException;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

    private final MemoryBudget budget = new MemoryBudget(100);
    private final MemoryBudget.Claim one = budget.claim();
    private final MemoryBudget.Claim two = budget.claim();

    @Test
    void claimsShareTheBudget() {
        assertTrue(one.grow(60));
        assertTrue(two.grow(40));
        assertFalse(two.grow(1));
        assertEquals(100, budget.held());
    }

    @Test
    void whatIsRefusedIsNotHeld() {
        one.grow(60);
        two.grow(41);

        assertEquals(60, budget.held());
        assertTrue(two.grow(40));
    }

    @Test
    void aBodyThatIsAloneMayBeLarger() {
        assertTrue(budget.hasRoomFor(1_000));
        assertTrue(one.grow(90));
        assertTrue(one.grow(90));
        assertFalse(two.grow(1));
    }

    @Test
    void whatMustBeHeldIsRefusedAsAProblem() {
        one.hold(90);

        ProblemException refusal = assertThrows(ProblemException.class, () -> two.hold(11));

        assertEquals("TOO_MANY_REQUESTS", refusal.code().name());
        assertTrue(refusal.retryAfter().isPresent());
        assertEquals(90, budget.held());
    }

    @Test
    void whatIsReleasedCanBeClaimedAgain() {
        one.grow(100);
        assertFalse(budget.hasRoomFor(1));

        one.release();

        assertTrue(budget.hasRoomFor(100));
        assertTrue(two.grow(100));
        assertEquals(100, budget.held());
    }
}
