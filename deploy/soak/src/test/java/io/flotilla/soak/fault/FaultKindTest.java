package io.flotilla.soak.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultKindTest {

    @Test
    void isCalledAsOnTheCommandLine() {
        assertEquals(
                List.of("kill-shard", "kill-ingest", "kill-registry", "black-hole", "cut-commit", "cut-before-commit"),
                Arrays.stream(FaultKind.values()).map(FaultKind::toString).toList());
    }
}
