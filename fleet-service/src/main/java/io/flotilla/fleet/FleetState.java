package io.flotilla.fleet;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.manager.ManagerTransactions;
import io.flotilla.mysql.MySqlFault;
import java.util.stream.Stream;

/** What the fleet keeps lies in the manager database; without it, or while a row is locked, this is what callers hear. */
public final class FleetState {

    public static final ManagerTransactions TRANSACTION =
            new ManagerTransactions(FleetError.MANAGER_UNAVAILABLE, FleetError.FLEET_BUSY);

    private static final int DEPTH = 10;

    private FleetState() {}

    /** Whether a failure of a transaction means that a row with this key exists. */
    public static boolean isDuplicate(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .anyMatch(cause -> MySqlFault.of(cause) == MySqlFault.DUPLICATE_KEY);
    }
}
