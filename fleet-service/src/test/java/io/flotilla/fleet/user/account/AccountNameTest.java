package io.flotilla.fleet.user.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "Ada", "ada.lovelace", "ada_lovelace-2", "7of9", "roots", "abcdefghijklmnopqrstuvwxyz1234"})
    void whatNeedsNoQuotingIsAName(String name) {
        assertEquals(name, AccountName.require(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "7",
                "a b",
                " ada",
                "ada ",
                "o'brien",
                "a\"b",
                "a`b",
                "a%",
                "%",
                "a@b",
                "a\\",
                "a;--",
                "-ada",
                ".ada",
                "_ada",
                "a\nb",
                "a\0b",
                "a\u0007",
                "\uD83D\uDE00",
                "zo\u00eb",
                "abcdefghijklmnopqrstuvwxyz12345"
            })
    void everythingElseIsNot(String name) {
        refused(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root",
                "ROOT",
                "mysql",
                "mysql.sys",
                "MySQL.session",
                "mariadb.sys",
                "public",
                "flotilla_fleet",
                "Flotilla_x",
                "flotilla",
                "event_scheduler"
            })
    void nobodyTakesTheNameOfAServersOwnAccount(String name) {
        refused(name);
    }

    @Test
    void aRefusalPointsAtTheName() {
        ProblemException refusal = assertThrows(ProblemException.class, () -> AccountName.require("root"));

        assertEquals("/name", refusal.pointer());
    }

    private static void refused(String name) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> AccountName.require(name));
        assertEquals(FleetError.INVALID_USER, refusal.code());
    }
}
