package io.flotilla.fleet.user.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountPlannerTest {

    private static final Password PASSWORD = new Password("password");
    private static final PasswordHash HASH = hash("*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19");
    private static final PasswordHash ANOTHER = hash("*0000000000000000000000000000000000000000");
    private static final Privileges READ = Privileges.parse("SELECT");
    private static final Privileges WRITE = Privileges.parse("SELECT, INSERT, UPDATE, DELETE");
    private static final Privileges ALL = Privileges.parse("all privileges");

    @Test
    void aNewAccountIsMadeAndGiven() {
        assertEquals(
                List.of("CREATE USER 'ada'@'%' IDENTIFIED BY 'password'", "GRANT SELECT ON `my\\_shop`.* TO 'ada'@'%'"),
                sql(List.of(wanted("ada", false, Map.of("my_shop", READ))), Map.of()));
    }

    @Test
    void aNewAccountOfSomebodyInactiveIsMadeLocked() {
        assertEquals(
                List.of(
                        "CREATE USER 'ada'@'%' IDENTIFIED BY 'password' ACCOUNT LOCK",
                        "GRANT SELECT ON `shop`.* TO 'ada'@'%'"),
                sql(List.of(wanted("ada", true, Map.of("shop", READ))), Map.of()));
    }

    @Test
    void nothingIsDoneTwice() {
        assertEquals(
                List.of(),
                sql(
                        List.of(wanted("ada", false, Map.of("my_shop", READ))),
                        Map.of("ada", observed(HASH, false, Map.of("my\\_shop", READ)))));
    }

    @Test
    void aLockFollows() {
        WantedAccount locked = wanted("ada", true, Map.of("shop", READ));
        WantedAccount open = wanted("ada", false, Map.of("shop", READ));

        assertEquals(
                List.of("ALTER USER 'ada'@'%' ACCOUNT LOCK"),
                sql(List.of(locked), Map.of("ada", observed(HASH, false, Map.of("shop", READ)))));
        assertEquals(
                List.of("ALTER USER 'ada'@'%' ACCOUNT UNLOCK"),
                sql(List.of(open), Map.of("ada", observed(HASH, true, Map.of("shop", READ)))));
    }

    @Test
    void aPasswordFollows() {
        assertEquals(
                List.of("ALTER USER 'ada'@'%' IDENTIFIED BY 'password'"),
                sql(
                        List.of(wanted("ada", false, Map.of("shop", READ))),
                        Map.of("ada", observed(ANOTHER, false, Map.of("shop", READ)))));
    }

    @Test
    void privilegesFollow() {
        assertEquals(
                List.of("GRANT DELETE, INSERT, UPDATE ON `shop`.* TO 'ada'@'%'"),
                changed(Map.of("shop", READ), Map.of("shop", WRITE)));
        assertEquals(
                List.of("REVOKE DELETE, INSERT, UPDATE ON `shop`.* FROM 'ada'@'%'"),
                changed(Map.of("shop", WRITE), Map.of("shop", READ)));
        assertEquals(
                List.of("GRANT ALL PRIVILEGES ON `shop`.* TO 'ada'@'%'"),
                changed(Map.of("shop", READ), Map.of("shop", ALL)));
        assertEquals(
                List.of("REVOKE ALL PRIVILEGES ON `shop`.* FROM 'ada'@'%'", "GRANT SELECT ON `shop`.* TO 'ada'@'%'"),
                changed(Map.of("shop", ALL), Map.of("shop", READ)));
        assertEquals(
                List.of("REVOKE GRANT OPTION ON `shop`.* FROM 'ada'@'%'"),
                changed(Map.of("shop", new Privileges(Set.of("SELECT", "GRANT OPTION"))), Map.of("shop", READ)));
        assertEquals(
                List.of("REVOKE SELECT ON `bank`.* FROM 'ada'@'%'"),
                changed(Map.of("shop", READ, "bank", READ), Map.of("shop", READ)));
    }

    @Test
    void allThatAServerHasIsAllPrivileges() {
        List<String> known = List.of("SELECT", "INSERT", "GRANT OPTION");

        assertEquals(ALL, Privileges.observed(List.of("SELECT", "INSERT"), known));
        assertEquals(READ, Privileges.observed(List.of("SELECT"), known));
    }

    @Test
    void anAccountIsRenamed() {
        assertEquals(
                List.of("RENAME USER 'ada'@'%' TO 'countess'@'%'"),
                sql(
                        List.of(former("countess", "ada")),
                        Set.of(),
                        Set.of("ada"),
                        Map.of("ada", observed(HASH, false, Map.of("shop", READ)))));
    }

    @Test
    void aNameThatBecomesFreeIsTakenByTheNext() {
        assertEquals(
                List.of("RENAME USER 'ada'@'%' TO 'countess'@'%'", "RENAME USER 'bob'@'%' TO 'ada'@'%'"),
                sql(
                        List.of(former("ada", "bob"), former("countess", "ada")),
                        Set.of(),
                        Set.of("ada", "bob"),
                        Map.of(
                                "ada", observed(HASH, false, Map.of("shop", READ)),
                                "bob", observed(HASH, false, Map.of("shop", READ)))));
    }

    @Test
    void anOldNameBesideTheNewOneGoes() {
        assertEquals(
                List.of("DROP USER 'ada'@'%'"),
                sql(
                        List.of(former("countess", "ada")),
                        Set.of(),
                        Set.of("ada", "countess"),
                        Map.of(
                                "ada", observed(HASH, false, Map.of()),
                                "countess", observed(HASH, false, Map.of("shop", READ)))));
    }

    @Test
    void anAccountNobodyNeedsIsDropped() {
        assertEquals(
                List.of("DROP USER 'ada'@'%'"),
                sql(
                        List.of(),
                        Set.of("ada", "gone"),
                        Set.of("ada", "gone"),
                        Map.of("ada", observed(HASH, false, Map.of()))));
    }

    @Test
    void anAccountThatSomebodyElseMadeIsNotTouched() {
        Map<String, ObservedAccount> theirs = Map.of("app", observed(ANOTHER, false, Map.of("shop", ALL)));

        AccountPlan plan = AccountPlanner.plan(
                List.of(wanted("app", true, Map.of("shop", READ))), Set.of(), Set.of(), server(theirs));

        assertEquals(new AccountPlan(List.of(), List.of("app"), Set.of(), Set.of()), plan);
        assertEquals(List.of(), sql(List.of(), Set.of("app"), Set.of(), theirs));
    }

    @Test
    void whoCannotHaveTheNewNameKeepsTheOldOne() {
        AccountPlan plan = AccountPlanner.plan(
                List.of(former("app", "ada")),
                Set.of(),
                Set.of("ada"),
                server(Map.of(
                        "app", observed(ANOTHER, false, Map.of()),
                        "ada", observed(HASH, false, Map.of("shop", READ)))));

        assertEquals(new AccountPlan(List.of(), List.of("app"), Set.of(), Set.of()), plan);
    }

    @Test
    void whatIsShownHoldsNoPassword() {
        AccountPlan plan = AccountPlanner.plan(
                List.of(wanted("ada", false, Map.of("my_shop", READ))), Set.of(), Set.of(), server(Map.of()));

        assertEquals(
                "[create the account ada, grant the account ada SELECT on my_shop]",
                plan.steps().toString());
        assertFalse(plan.toString().contains(PASSWORD.text()));
    }

    @Test
    void whereNamesAreTakenLiterallyNothingIsEscaped() {
        AccountPlan plan = AccountPlanner.plan(
                List.of(wanted("ada", false, Map.of("my_shop", READ))),
                Set.of(),
                Set.of("ada"),
                new ObservedServer(
                        Map.of("ada", observed(HASH, false, Map.of("my\\_shop", READ))), DatabaseNaming.LITERAL));

        assertEquals(
                List.of("REVOKE SELECT ON `my\\_shop`.* FROM 'ada'@'%'", "GRANT SELECT ON `my_shop`.* TO 'ada'@'%'"),
                plan.steps().stream().map(AccountStep::sql).toList());
    }

    @Test
    void whoIsLockedMayNotStayConnected() {
        WantedAccount locked = wanted("ada", true, Map.of("shop", READ));

        AccountPlan first = plan(List.of(locked), Set.of(), Map.of("ada", observed(HASH, false, Map.of("shop", READ))));
        AccountPlan second = plan(List.of(locked), Set.of(), Map.of("ada", observed(HASH, true, Map.of("shop", READ))));

        assertEquals(Set.of("ada"), first.lessened());
        assertEquals(Set.of("ada"), first.shut());
        assertEquals(Set.of(), second.lessened());
        assertEquals(Set.of("ada"), second.ending());
    }

    @Test
    void whoIsGoneMayNotStayConnectedEvenIfTheAccountWentBefore() {
        assertEquals(Set.of("ada"), plan(List.of(), Set.of("ada"), Map.of()).shut());
        assertEquals(Set.of("ada"), plan(List.of(), Set.of("ada"), Map.of()).lessened());
    }

    @Test
    void whoLosesAPrivilegeOrANameIsCutOffOnceAndMayComeBack() {
        AccountPlan revoked = plan(
                List.of(wanted("ada", false, Map.of("shop", READ))),
                Set.of(),
                Map.of("ada", observed(HASH, false, Map.of("shop", WRITE))));
        AccountPlan renamed = plan(
                List.of(former("countess", "ada")),
                Set.of(),
                Map.of("ada", observed(HASH, false, Map.of("shop", READ))));

        assertEquals(Set.of("ada"), revoked.lessened());
        assertEquals(Set.of(), revoked.shut());
        assertEquals(Set.of("ada"), renamed.ending());
    }

    @Test
    void whoKeepsEverythingStaysConnected() {
        Map<String, ObservedAccount> there = Map.of("ada", observed(ANOTHER, true, Map.of()));

        assertEquals(
                Set.of(),
                plan(List.of(wanted("ada", false, Map.of("shop", READ))), Set.of(), there)
                        .ending());
    }

    private static AccountPlan plan(
            List<WantedAccount> wanted, Set<String> obsolete, Map<String, ObservedAccount> observed) {
        return AccountPlanner.plan(wanted, obsolete, Set.of("ada"), server(observed));
    }

    private static ObservedServer server(Map<String, ObservedAccount> accounts) {
        return new ObservedServer(accounts, DatabaseNaming.PATTERN);
    }

    private static List<String> changed(Map<String, Privileges> from, Map<String, Privileges> to) {
        return sql(List.of(wanted("ada", false, to)), Map.of("ada", observed(HASH, false, from)));
    }

    private static List<String> sql(List<WantedAccount> wanted, Map<String, ObservedAccount> observed) {
        return sql(wanted, Set.of(), Set.of("ada"), observed);
    }

    private static List<String> sql(
            List<WantedAccount> wanted, Set<String> obsolete, Set<String> made, Map<String, ObservedAccount> observed) {
        return AccountPlanner.plan(wanted, obsolete, made, server(observed)).steps().stream()
                .map(AccountStep::sql)
                .toList();
    }

    private static WantedAccount wanted(String name, boolean locked, Map<String, Privileges> privileges) {
        return new WantedAccount(name, Set.of(), PASSWORD, locked, privileges);
    }

    private static WantedAccount former(String name, String former) {
        return new WantedAccount(name, Set.of(former), PASSWORD, false, Map.of("shop", READ));
    }

    private static ObservedAccount observed(PasswordHash hash, boolean locked, Map<String, Privileges> privileges) {
        return new ObservedAccount(hash, locked, privileges);
    }

    private static PasswordHash hash(String stored) {
        return new PasswordHash("mysql_native_password", stored.getBytes(StandardCharsets.ISO_8859_1));
    }
}
