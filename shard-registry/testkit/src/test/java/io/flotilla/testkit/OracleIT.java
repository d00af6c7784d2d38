package io.flotilla.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OracleIT {

    private final Fleet fleet = Fleet.shared();

    @BeforeEach
    void clean() {
        fleet.clean();
    }

    @Test
    void answersWithNamesAndValues() throws Exception {
        try (Oracle oracle = Oracle.empty(fleet)) {
            oracle.execute("CREATE TABLE `Beak Length (mm)` (id BIGINT, `na``me` LONGTEXT, price DECIMAL(9,2))");
            oracle.insert(
                    "Beak Length (mm)",
                    List.of("id", "na`me", "price"),
                    List.of(
                            Arrays.asList(1L, "Spot \uD83D\uDC15", new BigDecimal("1.10")),
                            Arrays.asList(2L, null, null)));

            Oracle.Answer answer =
                    oracle.select("SELECT `na``me`, price FROM `Beak Length (mm)` WHERE id < 9 ORDER BY id");

            assertEquals(List.of("na`me", "price"), answer.columns());
            assertEquals(
                    List.of(Arrays.asList("Spot \uD83D\uDC15", new BigDecimal("1.10")), Arrays.asList(null, null)),
                    answer.rows());
        }
    }

    @Test
    void takesOverTheTableOfAShard() throws Exception {
        TestShard shard = fleet.shard("metrics");
        try (Connection connection = shard.admin();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE dog (id BIGINT AUTO_INCREMENT PRIMARY KEY, name LONGTEXT)");
            statement.execute("INSERT INTO dog (id, name) VALUES (5, 'max'), (7, 'Max')");
        }

        try (Oracle oracle = Oracle.empty(fleet)) {
            oracle.copy(shard, "dog");

            assertEquals(
                    List.of(List.of(7L)),
                    oracle.select("SELECT id FROM dog WHERE name = 'Max'").rows());
        }
    }
}
