package io.flotilla.fleet.driver.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UnitStateTest {

    @Test
    void aRunningUnitIsUp() {
        UnitState state = state("active", "running", "Alive=yes\n");

        assertTrue(state.exists());
        assertTrue(state.up());
        assertFalse(state.gone());
        assertEquals("active (running, success)", state.toString());
    }

    @Test
    void anActiveUnitWithoutItsProcessIsNeitherUpNorGone() {
        UnitState state = state("active", "running", "");

        assertFalse(state.up());
        assertFalse(state.gone());
    }

    @Test
    void aFailedUnitIsGoneUnlessAProcessIsLeft() {
        assertTrue(state("failed", "failed", "").gone());
        assertFalse(state("failed", "failed", "Alive=yes\n").gone());
    }

    @Test
    void aUnitThatIsStartedAgainAndAgainFlaps() {
        UnitState state = state("activating", "auto-restart", "");

        assertTrue(state.flaps());
        assertFalse(state.gone());
    }

    @Test
    void anotherProcessIsNotTheSame() {
        UnitState before = state("active", "running", "");

        assertTrue(before.same(UnitState.parse("MainPID=7\nNRestarts=0\n")));
        assertFalse(before.same(UnitState.parse("MainPID=8\nNRestarts=0\n")));
        assertFalse(before.same(UnitState.parse("MainPID=7\nNRestarts=1\n")));
    }

    @Test
    void aUnitThatNobodyKnowsDoesNotExist() {
        assertFalse(
                UnitState.parse("LoadState=not-found\nActiveState=inactive\n").exists());
        assertFalse(UnitState.parse("no systemd here").exists());
    }

    private static UnitState state(String active, String sub, String more) {
        return UnitState.parse(
                "LoadState=loaded\nActiveState=%s\nSubState=%s\nResult=success\nMainPID=7\nNRestarts=0\n%s"
                        .formatted(active, sub, more));
    }
}
