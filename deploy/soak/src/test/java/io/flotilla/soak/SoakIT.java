package io.flotilla.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.process.FileTree;
import io.flotilla.process.mysqld.ServerBinaries;
import io.flotilla.soak.fault.FaultKind;
import io.flotilla.soak.fleet.SoakFleet;
import io.flotilla.soak.ledger.Bounds;
import io.flotilla.soak.round.Round;
import io.flotilla.soak.round.Soak;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One round of each fault; {@code deploy/soak/run} does more of them. */
class SoakIT {

    /** The machine has other tests to run. */
    private static final Bounds BUSY = Bounds.STRICT.times(5);

    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path DIRECTORY = Path.of("target", "fleet");

    private static SoakFleet fleet;
    private static Soak soak;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        FileTree.delete(DIRECTORY);
        String given = System.getProperty("flotilla.test.mysqld", "");
        fleet = SoakFleet.start(
                CHECKOUT,
                DIRECTORY,
                given.isBlank() ? ServerBinaries.bundled() : ServerBinaries.installed(Path.of(given)));
        soak = new Soak(fleet, BUSY);
    }

    @AfterAll
    static void nothingChangesAfterwards() throws IOException, SQLException {
        try {
            assertEquals(
                    List.of(),
                    soak.again().stream()
                            .flatMap(round -> round.findings().stream())
                            .toList());
        } finally {
            fleet.close();
        }
        FileTree.delete(DIRECTORY);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStoredIsWhatWasSaid(FaultKind kind) throws InterruptedException, SQLException {
        Round round = soak.run(kind, 0);

        assertEquals(List.of(), round.findings());
        assertTrue(round.audit().acknowledged() > 0);
    }
}
