package io.flotilla.process.mysqld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdminAccountTest {

    @Test
    void passwordsAreLongRandomAndNeedNoQuotes() {
        String password = AdminAccount.generatePassword();

        assertTrue(password.matches("[A-Za-z0-9_-]{32}"), password);
        assertNotEquals(password, AdminAccount.generatePassword());
    }

    @ParameterizedTest
    @EnumSource
    void isMadeOutsideTheBinaryLogOneStatementALine(ServerFlavour flavour) {
        List<String> statements = new AdminAccount("pw").statements(flavour);

        assertEquals("SET SESSION sql_log_bin = 0;", statements.get(0));
        assertTrue(statements.stream().allMatch(line -> line.endsWith(";") && !line.contains("\n")));
    }

    @Test
    void rootOfMySqlIsLockedOut() {
        assertTrue(new AdminAccount("pw").statements(ServerFlavour.MYSQL).get(4).endsWith(" ACCOUNT LOCK;"));
        assertFalse(String.join("", new AdminAccount("pw").statements(ServerFlavour.MARIADB))
                .contains("'root'"));
    }
}
