package io.flotilla.query.parse;

import java.util.Set;

/** Reserved words that are functions where a parenthesis follows. */
final class ReservedFunctions {

    private static final Set<String> NAMES = Set.of(
            "CHAR",
            "CONVERT",
            "CUME_DIST",
            "CURRENT_DATE",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "CURRENT_USER",
            "DATABASE",
            "DEFAULT",
            "DENSE_RANK",
            "FIRST_VALUE",
            "GROUPING",
            "IF",
            "INSERT",
            "LAG",
            "LAST_VALUE",
            "LEAD",
            "LEFT",
            "LOCALTIME",
            "LOCALTIMESTAMP",
            "MOD",
            "NTH_VALUE",
            "NTILE",
            "PERCENT_RANK",
            "RANK",
            "REPEAT",
            "REPLACE",
            "RIGHT",
            "ROW_NUMBER",
            "SCHEMA",
            "UTC_DATE",
            "UTC_TIME",
            "UTC_TIMESTAMP",
            "VALUES");

    private ReservedFunctions() {}

    static boolean contains(String word) {
        return NAMES.contains(word);
    }
}
