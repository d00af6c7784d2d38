package io.flotilla.api.fleet;

/**
 * A service to be added.
 *
 * @param name   1 to 64 letters, digits, {@code _} and {@code -}
 * @param dbname its database; without, the name with {@code _} for {@code -}
 */
public record ServiceForm(String name, String dbname) {}
