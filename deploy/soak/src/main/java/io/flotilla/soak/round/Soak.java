package io.flotilla.soak.round;

import io.flotilla.soak.fault.Fault;
import io.flotilla.soak.fault.FaultKind;
import io.flotilla.soak.fleet.SoakFleet;
import io.flotilla.soak.fleet.StoredRows;
import io.flotilla.soak.ledger.Audit;
import io.flotilla.soak.ledger.Bounds;
import io.flotilla.soak.ledger.Inventory;
import io.flotilla.soak.ledger.Ledger;
import io.flotilla.soak.ledger.Timeline;
import io.flotilla.soak.load.Load;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rounds of faults on one fleet, each with families of its own. */
public final class Soak {

    /** How many acknowledged batches of each writer show that all is well, before a fault and after it. */
    private static final int WELL = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SoakFleet fleet;
    private final Bounds bounds;
    private final StoredRows rows;
    private final List<Round> rounds = new ArrayList<>();

    public Soak(SoakFleet fleet, Bounds bounds) {
        this.fleet = fleet;
        this.bounds = bounds;
        this.rows = new StoredRows(fleet);
    }

    /** @param number of the round among those of its fault, from 0; decides what it meets */
    public Round run(FaultKind kind, int number) throws InterruptedException, SQLException {
        String prefix = "%s_%d_".formatted(kind.name().toLowerCase(Locale.ROOT), number);
        Fault fault = kind.on(fleet, number);
        Ledger ledger = new Ledger();
        Load load = Load.start(fleet, prefix, kind.needsPioneers(), ledger);
        load.awaitStored(WELL, PATIENCE);
        fault.strike();
        long strike = System.nanoTime();
        load.awaitFailures(kind.failures(), fault::touches, strike, PATIENCE);
        fault.heal();
        long heal = System.nanoTime();
        load.awaitStored(WELL, PATIENCE);
        load.stop(PATIENCE);
        Timeline timeline = new Timeline(ledger.attempts(), fault::touches, strike, heal);
        Round round = new Round(kind, prefix, ledger, audit(prefix, ledger), timeline, bounds);
        rounds.add(round);
        return round;
    }

    /** Counts once more, for what came later than it should: the rounds so far, as they are now. */
    public List<Round> again() throws SQLException {
        List<Round> now = new ArrayList<>();
        for (Round round : rounds) {
            now.add(round.with(audit(round.prefix(), round.ledger())));
        }
        return now;
    }

    private Audit audit(String prefix, Ledger ledger) throws SQLException {
        Inventory inventory = new Inventory(ledger);
        rows.count(prefix, inventory);
        return Audit.of(ledger, inventory);
    }
}
