package io.flotilla.fleet.user.account;

import java.util.Map;

/**
 * An account as a server has it.
 *
 * @param hash       what the server keeps of its password
 * @param privileges by database, as the server's grant tables name it: {@code _} and {@code %} are wildcards unless escaped
 */
public record ObservedAccount(PasswordHash hash, boolean locked, Map<String, Privileges> privileges) {}
