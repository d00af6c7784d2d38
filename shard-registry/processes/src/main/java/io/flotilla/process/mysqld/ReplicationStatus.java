package io.flotilla.process.mysqld;

import java.util.OptionalLong;

/**
 * What a replica says of itself.
 *
 * @param receiving  it is connected to its primary and reads the binary log
 * @param applying   it applies what it has read
 * @param lagSeconds how far it is behind, if it knows
 * @param error      the last errors of both threads, empty if there are none
 */
public record ReplicationStatus(boolean receiving, boolean applying, OptionalLong lagSeconds, String error) {

    static final ReplicationStatus NONE =
            new ReplicationStatus(false, false, OptionalLong.empty(), "it follows no primary");

    /** Both threads run. */
    public boolean running() {
        return receiving && applying;
    }
}
