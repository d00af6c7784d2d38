package io.flotilla.fleet.user.account;

import io.flotilla.mysql.SqlIdentifier;

/** How the GRANTs and grant tables of a server name a database. */
public enum DatabaseNaming {
    /** As a pattern: {@code _} and {@code %} are wildcards unless escaped. What servers do unless told otherwise. */
    PATTERN {
        @Override
        String of(String database) {
            return SqlIdentifier.pattern(database);
        }
    },
    /** As it is: there are no wildcards, and a backslash is one more character. MySQL with {@code partial_revokes=ON}. */
    LITERAL {
        @Override
        String of(String database) {
            return database;
        }
    };

    /** What GRANT calls the database there, not yet quoted. */
    abstract String of(String database);
}
