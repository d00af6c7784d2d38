package io.flotilla.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessStageTest {

    /** State, flags and threads as Linux shows them. */
    @ParameterizedTest
    @CsvSource({
        "R, 4194304,   1, BEGINNING",
        "D, 4194304,   1, BEGINNING",
        "R, 4194308,  30, ENDING",
        "Z, 4194316,  12, ENDING",
        "Z, 4194316,   1, GONE",
        "I, 69238880,  1, GONE",
    })
    void aProcessWithoutACommandLineIsBeginningOrEnding(String state, long flags, int threads, ProcessStage stage) {
        String stat = "4711 (mariadbd (odd) name) " + state + " 1 4711 4711 0 -1 " + flags + " 10 0 0 0 5 6 0 0 20 0 "
                + threads + " 0 12345 100 200";

        assertEquals(stage, ProcessStage.withoutCommandLine(stat));
    }

    @Test
    void onlyAWholeCommandLineTellsAStranger() {
        assertEquals(ProcessStage.RUNNING, ProcessStage.ofCommandLine("/sbin/mariadbd\0--mark=1\0", "--mark=1"));
        assertEquals(ProcessStage.GONE, ProcessStage.ofCommandLine("/usr/bin/sleep\0001\0", "--mark=1"));
        assertEquals(ProcessStage.BEGINNING, ProcessStage.ofCommandLine("/", "--mark=1"));
    }
}
