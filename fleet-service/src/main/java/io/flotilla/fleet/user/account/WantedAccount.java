package io.flotilla.fleet.user.account;

import java.util.Map;
import java.util.Set;

/**
 * An account as it should be.
 *
 * @param formerNames what it may still be called on a server that has not heard of a change
 * @param privileges  by database
 */
public record WantedAccount(
        String name, Set<String> formerNames, Password password, boolean locked, Map<String, Privileges> privileges) {}
