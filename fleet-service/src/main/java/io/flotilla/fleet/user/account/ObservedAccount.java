package io.flotilla.fleet.user.account;

import java.util.Map;

/**
 * An account as a server has it.
 *
 * @param hash       what the server keeps of its password
 * @param privileges by database, as the server's grant tables name it, see {@link DatabaseNaming}
 */
public record ObservedAccount(PasswordHash hash, boolean locked, Map<String, Privileges> privileges) {}
