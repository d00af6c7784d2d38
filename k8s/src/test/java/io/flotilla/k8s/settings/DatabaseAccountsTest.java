package io.flotilla.k8s.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.k8s.Checkout;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** prepare-mysql.sh gives the accounts what {@code DatabaseAccount} says, which the other ways to deploy read as code. */
class DatabaseAccountsTest {

    private static final String SOURCE =
            Checkout.read("shard-registry/mysql/src/main/java/io/flotilla/mysql/DatabaseAccount.java");
    private static final String SCRIPT = Checkout.read("k8s/base/setup/prepare-mysql.sh");

    private static final Pattern ACCOUNT = Pattern.compile(
            "^ {4}[A-Z]+\\(\\s*\"(flotilla_\\w+)\",\\s*(?:null|\"([^\"]+)\"),\\s*(?:null|\"([^\"]+)\")\\)",
            Pattern.MULTILINE);

    @Test
    void everyAccountIsMadeWithItsPrivileges() {
        var accounts = ACCOUNT.matcher(SOURCE).results().toList();
        assertTrue(accounts.size() >= 4, "DatabaseAccount reads differently than it used to");
        for (var account : accounts) {
            String name = account.group(1);
            var made = Pattern.compile("account " + name + " \\w+((?:\\s|\\\\\n|'[^']*'|\"[^\"]*\")*)")
                    .matcher(SCRIPT);
            assertTrue(made.find(), "there is no " + name);
            List<String> privileges = Pattern.compile("'([A-Z, ]+)'")
                    .matcher(made.group(1))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (account.group(2) != null) {
                assertEquals(
                        account.group(3) == null
                                ? List.of(account.group(2))
                                : List.of(account.group(2), account.group(3)),
                        privileges,
                        name);
            }
        }
    }
}
