package io.flotilla.fleet.user.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Privileges on a database, as GRANT names them. {@code ALL PRIVILEGES} covers every other, and on a server is whatever that server
 * has; it does not include the right to pass them on.
 */
public record Privileges(Set<String> names) {

    static final String GRANT_OPTION = "GRANT OPTION";

    private static final String ALL = "ALL PRIVILEGES";
    private static final Pattern NAME = Pattern.compile("[A-Z]+( [A-Z]+)*");

    public static final Privileges NONE = new Privileges(Set.of());

    static final Privileges EVERY = new Privileges(Set.of(ALL));

    /** @throws IllegalArgumentException if a name is not made of words in capitals */
    public Privileges {
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not a privilege: " + name);
            }
        }
        names = Set.copyOf(names);
    }

    /** Reads a list such as {@code SELECT, INSERT}. */
    public static Privileges parse(String list) {
        return new Privileges(Arrays.stream(list.split(","))
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    /**
     * What a server grants.
     *
     * @param granted the privileges it has granted, {@code GRANT OPTION} among them
     * @param known   all the privileges it knows
     */
    public static Privileges observed(Collection<String> granted, Collection<String> known) {
        Set<String> missing = new TreeSet<>(known);
        missing.remove(GRANT_OPTION);
        missing.removeAll(granted);
        if (!missing.isEmpty()) {
            return new Privileges(Set.copyOf(granted));
        }
        return new Privileges(granted.contains(GRANT_OPTION) ? Set.of(ALL, GRANT_OPTION) : Set.of(ALL));
    }

    public Privileges and(Privileges others) {
        Set<String> both = new TreeSet<>(names);
        both.addAll(others.names);
        return both.contains(ALL) ? new Privileges(Set.of(ALL)) : new Privileges(both);
    }

    /** Those of them that the others do not cover. */
    Privileges without(Privileges others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others.names);
        if (others.names.contains(ALL)) {
            rest.removeIf(name -> !name.equals(GRANT_OPTION));
        }
        return new Privileges(rest);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    boolean areAll() {
        return names.contains(ALL);
    }

    /** As a GRANT wants them, always in the same order. */
    @Override
    public String toString() {
        return String.join(", ", new TreeSet<>(names));
    }
}
