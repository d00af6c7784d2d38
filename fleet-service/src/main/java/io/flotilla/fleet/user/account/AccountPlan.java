package io.flotilla.fleet.user.account;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be done on a server.
 *
 * @param steps    in this order; none when all is as it should be
 * @param strange  names of wanted accounts that are taken by accounts which Flotilla did not make, and does not touch
 * @param lessened names from which the steps take something, or that went and are not forgotten yet: who is connected by one of them
 *                 still holds what was taken
 * @param shut     names by which nobody can log in once the steps are done: locked ones, and those that are gone
 */
public record AccountPlan(List<AccountStep> steps, List<String> strange, Set<String> lessened, Set<String> shut) {

    /** The names whose sessions have to end. */
    public Set<String> ending() {
        Set<String> ending = new TreeSet<>(lessened);
        ending.addAll(shut);
        return ending;
    }
}
