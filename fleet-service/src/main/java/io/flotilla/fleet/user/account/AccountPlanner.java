package io.flotilla.fleet.user.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Works out what leads from the accounts of a server to those that are wanted. What came out is carried out in full or in part, or not
 * at all: worked out again, it is what is still missing, and nothing once all is done.
 *
 * <p>Only names that Flotilla has made are touched, and a name whose password is the one we chose: then we made it, and could not say so
 * any more. In this order: renames, so that a name becomes free for the next; drops; then everything else.
 */
public final class AccountPlanner {

    private final Collection<WantedAccount> wanted;
    private final Set<String> obsolete;
    private final Set<String> ours;
    private final Map<String, ObservedAccount> there;
    private final DatabaseNaming naming;
    private final List<AccountStep> steps = new ArrayList<>();
    private final Set<String> lessened = new TreeSet<>();
    private final Set<String> shut = new TreeSet<>();

    private AccountPlanner(
            Collection<WantedAccount> wanted, Set<String> obsolete, Set<String> made, ObservedServer observed) {
        this.wanted = wanted;
        this.obsolete = obsolete;
        this.ours = new HashSet<>(made);
        this.there = new HashMap<>(observed.accounts());
        this.naming = observed.naming();
    }

    /**
     * Plans for one server.
     *
     * @param obsolete names of accounts that no user needs there any more
     * @param made     names of accounts that Flotilla has made there
     * @param observed what is there
     */
    public static AccountPlan plan(
            Collection<WantedAccount> wanted, Set<String> obsolete, Set<String> made, ObservedServer observed) {
        return new AccountPlanner(wanted, obsolete, made, observed).plan();
    }

    private AccountPlan plan() {
        boolean renamed;
        do {
            renamed = false;
            for (WantedAccount account : wanted) {
                renamed |= rename(account);
            }
        } while (renamed);
        List<String> strange = wanted.stream()
                .filter(this::isStrange)
                .map(WantedAccount::name)
                .sorted()
                .toList();
        drop(strange);
        wanted.stream().filter(account -> !strange.contains(account.name())).forEach(this::adjust);
        return new AccountPlan(List.copyOf(steps), strange, Set.copyOf(lessened), Set.copyOf(shut));
    }

    private boolean rename(WantedAccount account) {
        if (there.containsKey(account.name())) {
            return false;
        }
        Optional<String> former = account.formerNames().stream()
                .filter(name -> there.containsKey(name) && ours.contains(name))
                .sorted()
                .findFirst();
        former.ifPresent(name -> {
            steps.add(AccountStatements.rename(name, account.name()));
            there.put(account.name(), there.remove(name));
            ours.add(account.name());
            lessened.add(name);
        });
        return former.isPresent();
    }

    private boolean isStrange(WantedAccount account) {
        ObservedAccount observed = there.get(account.name());
        return observed != null
                && !ours.contains(account.name())
                && !observed.hash().isOf(account.password());
    }

    /** Who cannot have the new name keeps the old one. */
    private void drop(List<String> strange) {
        Set<String> unwanted = new TreeSet<>(obsolete);
        wanted.stream()
                .filter(account -> !strange.contains(account.name()))
                .forEach(account -> unwanted.addAll(account.formerNames()));
        wanted.forEach(account -> unwanted.remove(account.name()));
        unwanted.retainAll(ours);
        unwanted.stream().filter(there::containsKey).forEach(name -> steps.add(AccountStatements.drop(name)));
        lessened.addAll(unwanted);
        shut.addAll(unwanted);
    }

    private void adjust(WantedAccount account) {
        if (account.locked()) {
            shut.add(account.name());
        }
        ObservedAccount observed = there.get(account.name());
        if (observed == null) {
            steps.add(AccountStatements.create(account));
            privileges(account, Map.of());
            return;
        }
        if (!observed.hash().isOf(account.password())) {
            steps.add(AccountStatements.password(account));
        }
        if (account.locked() && !observed.locked()) {
            steps.add(AccountStatements.lock(account.name(), true));
            lessened.add(account.name());
        }
        privileges(account, observed.privileges());
        if (!account.locked() && observed.locked()) {
            steps.add(AccountStatements.lock(account.name(), false));
        }
    }

    private void privileges(WantedAccount account, Map<String, Privileges> granted) {
        Map<String, Privileges> byPattern = new TreeMap<>();
        account.privileges().forEach((database, privileges) -> byPattern.put(naming.of(database), privileges));
        Set<String> patterns = new TreeSet<>(granted.keySet());
        patterns.addAll(byPattern.keySet());
        for (String pattern : patterns) {
            adjust(
                    account.name(),
                    pattern,
                    granted.getOrDefault(pattern, Privileges.NONE),
                    byPattern.getOrDefault(pattern, Privileges.NONE));
        }
    }

    private void adjust(String name, String pattern, Privileges is, Privileges should) {
        Privileges missing = should.without(is);
        Privileges held = is;
        if (is.areAll() && !should.areAll()) {
            // All of them can only be taken back at once; what stays is granted anew.
            revoke(name, pattern, Privileges.EVERY);
            missing = should;
            held = is.without(Privileges.EVERY);
        }
        Privileges surplus = held.without(should);
        if (!surplus.isEmpty()) {
            revoke(name, pattern, surplus);
        }
        if (!missing.isEmpty()) {
            steps.add(AccountStatements.grant(name, pattern, missing));
        }
    }

    /** A session keeps the privileges on its current database for as long as it stays there. */
    private void revoke(String name, String pattern, Privileges privileges) {
        steps.add(AccountStatements.revoke(name, pattern, privileges));
        lessened.add(name);
    }
}
