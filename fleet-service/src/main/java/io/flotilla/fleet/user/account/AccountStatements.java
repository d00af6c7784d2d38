package io.flotilla.fleet.user.account;

import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.mysql.SqlLiteral;

/** The statements that concern accounts. MySQL 8 and later and MariaDB 10.4 and later understand them all. */
final class AccountStatements {

    private AccountStatements() {}

    static AccountStep create(WantedAccount wanted) {
        return new AccountStep(
                "create the account " + wanted.name() + (wanted.locked() ? ", locked" : ""),
                "CREATE USER " + account(wanted.name()) + identified(wanted) + lock(wanted));
    }

    static AccountStep rename(String from, String to) {
        return new AccountStep(
                "rename the account %s to %s".formatted(from, to),
                "RENAME USER " + account(from) + " TO " + account(to));
    }

    static AccountStep password(WantedAccount wanted) {
        return new AccountStep(
                "set the password of the account " + wanted.name(),
                "ALTER USER " + account(wanted.name()) + identified(wanted));
    }

    static AccountStep lock(String name, boolean locked) {
        return new AccountStep(
                (locked ? "lock" : "unlock") + " the account " + name,
                "ALTER USER " + account(name) + " ACCOUNT " + (locked ? "LOCK" : "UNLOCK"));
    }

    /** @param pattern the database as grant tables name it */
    static AccountStep grant(String name, String pattern, Privileges privileges) {
        return new AccountStep(
                "grant the account %s %s on %s".formatted(name, privileges, shown(pattern)),
                "GRANT " + privileges + " ON " + SqlIdentifier.quote(pattern) + ".* TO " + account(name));
    }

    /** @param pattern the database as grant tables name it */
    static AccountStep revoke(String name, String pattern, Privileges privileges) {
        return new AccountStep(
                "revoke %s on %s from the account %s".formatted(privileges, shown(pattern), name),
                "REVOKE " + privileges + " ON " + SqlIdentifier.quote(pattern) + ".* FROM " + account(name));
    }

    static AccountStep drop(String name) {
        return new AccountStep("drop the account " + name, "DROP USER " + account(name));
    }

    private static String account(String name) {
        return SqlLiteral.quote(name) + "@'%'";
    }

    private static String identified(WantedAccount wanted) {
        return " IDENTIFIED BY " + SqlLiteral.quote(wanted.password().text());
    }

    private static String lock(WantedAccount wanted) {
        return wanted.locked() ? " ACCOUNT LOCK" : "";
    }

    private static String shown(String pattern) {
        return pattern.replace("\\", "");
    }
}
