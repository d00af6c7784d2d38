package io.flotilla.api.fleet;

/**
 * What a caller may say about a user; what is absent stays as it is.
 *
 * @param name   1 to 30 letters, digits, {@code _}, {@code .} and {@code -}, the first a letter or a digit, and not
 *               digits alone
 * @param status {@code active}, {@code inactive} or {@code terminated}, which is for ever; not of a new user, who is active
 */
public record UserForm(String name, String status) {}
