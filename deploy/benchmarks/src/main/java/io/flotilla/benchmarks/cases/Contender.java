package io.flotilla.benchmarks.cases;

/**
 * Somebody who takes part in a case.
 *
 * @param name of the way the rows go
 */
public record Contender(String name, Role role, Race race) {

    /** Whose figure it is. */
    public enum Role {
        /** Through Flotilla. */
        OURS,
        /** What it is compared with; mostly past Flotilla, to the same server. */
        REFERENCE,
        /** Our requests to a sink that stores nothing: what the load client can do. */
        CEILING
    }

    /** Sends rows into an empty table and returns with the last answer. */
    @FunctionalInterface
    public interface Race {

        Run run(String table);
    }
}
