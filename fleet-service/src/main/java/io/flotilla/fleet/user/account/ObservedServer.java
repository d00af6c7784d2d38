package io.flotilla.fleet.user.account;

import java.util.Map;

/**
 * The accounts of a server.
 *
 * @param accounts all that may log in from anywhere, by name
 * @param naming   how its grants name databases
 */
public record ObservedServer(Map<String, ObservedAccount> accounts, DatabaseNaming naming) {

    public ObservedServer {
        accounts = Map.copyOf(accounts);
    }

    /** Whether nobody can log in there by this name. */
    public boolean isShut(String name) {
        ObservedAccount account = accounts.get(name);
        return account == null || account.locked();
    }
}
