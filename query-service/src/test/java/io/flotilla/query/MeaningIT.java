package io.flotilla.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.query.guard.QueryCorpus;
import io.flotilla.query.guard.QueryGuard;
import io.flotilla.query.guard.QueryLimits;
import io.flotilla.query.parse.ParsedQuery;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.Oracle;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent means what was written: a real server gives the same columns and rows for both. */
class MeaningIT {

    private static final QueryGuard GUARD = new QueryGuard(new QueryLimits(1 << 20, 100));
    private static Oracle server;

    @BeforeAll
    static void fill() throws SQLException {
        server = Oracle.empty(Fleet.shared());
        server.execute(
                "CREATE TABLE dogs (id BIGINT AUTO_INCREMENT PRIMARY KEY, name LONGTEXT, breed LONGTEXT, weight BIGINT,"
                        + " born DATETIME(6), tags JSON)");
        server.execute("INSERT INTO dogs (name, breed, weight, born, tags) VALUES"
                + " ('spot', 'labrador', 100, '2020-05-01 10:00:00', '{\"color\": \"brown\", \"size\": 3}'),"
                + " ('max', 'chihuahua', 3, '2021-02-03 04:05:06.789', '{\"color\": \"black\"}'),"
                + " ('sprinkle', 'pitbull', 50, '2020-05-01 10:00:00', '{\"size\": 2}'),"
                + " ('a_b', 'labrador', NULL, NULL, NULL)");
        server.execute(
                "CREATE TABLE owners (id BIGINT AUTO_INCREMENT PRIMARY KEY, name LONGTEXT, dog LONGTEXT, age BIGINT)");
        server.execute(
                "INSERT INTO owners (name, dog, age) VALUES ('ann', 'spot', 30), ('bob', 'max', 40), ('max', NULL, 5)");
        server.execute(
                "CREATE TABLE `a.b` (id BIGINT AUTO_INCREMENT PRIMARY KEY, `Beak Length (mm)` DOUBLE, `order` BIGINT,"
                        + " `from` LONGTEXT)");
        server.execute("INSERT INTO `a.b` (`Beak Length (mm)`, `order`, `from`) VALUES (39.1, 7, 'x'), (40, 8, 'y')");
    }

    @AfterAll
    static void close() throws SQLException {
        server.close();
    }

    static List<QueryCorpus.Accepted> accepted() {
        return QueryCorpus.accepted();
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void meansTheSame(QueryCorpus.Accepted query) throws SQLException {
        ParsedQuery parsed = GUARD.check(query.sql());
        String sent = parsed.text().render(parsed.root().span());

        Outcome asWritten = outcome(query.sql());
        Outcome asSent = outcome(sent);

        if (asWritten.errno() != 0 && query.sql().contains("->")) {
            // MariaDB has no such operator; it is sent as the function it stands for.
            assertEquals(0, asSent.errno(), sent);
            return;
        }
        assertEquals(asWritten.errno(), asSent.errno(), sent);
        assertEquals(asWritten.columns(), asSent.columns(), sent);
        if (query.repeatable()) {
            assertEquals(asWritten.rows(), asSent.rows(), sent);
        }
    }

    @Test
    void knowsNearlyAllOfThem() throws SQLException {
        long failing = 0;
        for (QueryCorpus.Accepted query : accepted()) {
            failing += outcome(query.sql()).errno() == 0 ? 0 : 1;
        }

        assertTrue(
                failing < accepted().size() / 10, failing + " of " + accepted().size() + " fail");
    }

    /** Bytes have no equality of their own in a list. */
    private static Outcome outcome(String sql) {
        try {
            Oracle.Answer answer = server.select(sql);
            List<List<String>> rows = answer.rows().stream()
                    .map(row -> row.stream()
                            .map(v -> v instanceof byte[] bytes
                                    ? java.util.HexFormat.of().formatHex(bytes)
                                    : Objects.toString(v))
                            .toList())
                    .toList();
            return new Outcome(0, answer.columns(), rows);
        } catch (SQLException e) {
            return new Outcome(e.getErrorCode(), List.of(), List.of());
        }
    }

    private record Outcome(int errno, List<String> columns, List<List<String>> rows) {}
}
