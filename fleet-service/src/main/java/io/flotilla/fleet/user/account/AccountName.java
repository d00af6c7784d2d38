package io.flotilla.fleet.user.account;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a user may be called, which is also the name of its accounts. Servers allow nearly anything; people type these names into shells,
 * connection strings and scripts, so only what needs quoting nowhere is allowed, and no name that already means somebody; digits alone
 * are somebody's id.
 */
public final class AccountName {

    private static final Pattern ALLOWED = Pattern.compile("(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9_.-]{0,29}");
    private static final Set<String> TAKEN =
            Set.of("root", "mysql", "mariadb", "public", "none", "current_user", "current_role", "event_scheduler");
    private static final Set<String> TAKEN_BEGINNINGS = Set.of("flotilla", "mysql.", "mariadb.");

    private AccountName() {}

    /** @throws ProblemException INVALID_USER, if no user may be called this */
    public static String require(String name) {
        if (!ALLOWED.matcher(name).matches()) {
            throw refusal("A user is called by 1 to 30 letters, digits, _ . and -, the first a letter or a digit,"
                    + " and not by digits alone, which would read as an id");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (TAKEN.contains(lower) || TAKEN_BEGINNINGS.stream().anyMatch(lower::startsWith)) {
            throw refusal("This name belongs to the servers or to Flotilla itself; choose another");
        }
        return name;
    }

    private static ProblemException refusal(String why) {
        return new ProblemException(FleetError.INVALID_USER, why).at("/name");
    }
}
