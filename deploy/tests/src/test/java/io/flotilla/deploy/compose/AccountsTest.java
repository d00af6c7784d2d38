package io.flotilla.deploy.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.deploy.Checkout;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stack's SQL is that of the product. {@code -Dflotilla.accept=true} writes it anew. */
class AccountsTest {

    private static final String DATABASE = "NAMEOFDATABASE";

    @Test
    void aShardHasTheDatabasesAndAccountsOfTheProduct() throws IOException {
        List<String> statements = new ArrayList<>(DatabaseAccount.createDatabases(DATABASE, Dialect.MYSQL));
        for (DatabaseAccount account : DatabaseAccount.values()) {
            if (account != DatabaseAccount.MANAGER) {
                statements.addAll(create(account));
            }
        }

        assertSame("shard.sql", statements);
    }

    @Test
    void theManagerHasItsDatabaseAndAccount() throws IOException {
        List<String> statements = new ArrayList<>();
        statements.add(DatabaseAccount.createDatabase(DATABASE, Dialect.MYSQL));
        statements.addAll(create(DatabaseAccount.MANAGER));

        assertSame("manager.sql", statements);
    }

    private static List<String> create(DatabaseAccount account) {
        return account.createStatements(DATABASE, "PASSWORD_OF_" + account.username());
    }

    private static void assertSame(String name, List<String> statements) throws IOException {
        Path file = Checkout.resolve("deploy/compose/mysql").resolve(name);
        String text = String.join(";\n", statements) + ";\n";
        if (Boolean.getBoolean("flotilla.accept")) {
            Files.writeString(file, text);
        }
        assertEquals(text, Files.readString(file), "-Dflotilla.accept=true writes it anew");
    }
}
