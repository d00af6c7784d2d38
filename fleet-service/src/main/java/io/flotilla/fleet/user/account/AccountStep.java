package io.flotilla.fleet.user.account;

/**
 * One statement that brings an account nearer to what it should be.
 *
 * @param what the same as a sentence that may be shown to anybody
 * @param sql  the statement, which may hold a password
 */
public record AccountStep(String what, String sql) {

    @Override
    public String toString() {
        return what;
    }
}
