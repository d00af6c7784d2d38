package io.flotilla.api.fleet;

import java.util.List;

/**
 * The answer to a change that was only to be tried out.
 *
 * @param dryRun always true
 * @param would  what would have been done, one sentence each
 */
public record DryRun(boolean dryRun, List<String> would) {

    public static DryRun of(String... would) {
        return new DryRun(true, List.of(would));
    }
}
