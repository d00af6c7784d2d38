package io.flotilla.query.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableResolverTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM raw_logs",
                "SELECT * FROM Dogs",
                "SELECT * FROM (raw_logs)",
                "SELECT * FROM dogs, raw_logs",
                "SELECT * FROM dogs JOIN (raw_logs) ON 1",
                "SELECT (SELECT 1 FROM raw_logs)",
                "SELECT * FROM dogs WHERE id IN (SELECT id FROM raw_logs)",
                "SELECT * FROM dogs ORDER BY (SELECT 1 FROM raw_logs)",
                "SELECT 1 UNION SELECT * FROM raw_logs",
                "WITH raw_logs AS (SELECT * FROM raw_logs) SELECT * FROM raw_logs",
                "WITH x AS (SELECT * FROM y), y AS (SELECT 1) SELECT * FROM x",
                "WITH RECURSIVE x AS (SELECT * FROM y), y AS (SELECT 1) SELECT * FROM x",
                "SELECT * FROM (WITH q AS (SELECT 1) SELECT * FROM q) a, q",
                "SELECT SUM(id) OVER (ORDER BY (SELECT 1 FROM raw_logs)) FROM dogs",
                "SELECT * FROM JSON_TABLE((SELECT log FROM raw_logs LIMIT 1), '$' COLUMNS (a INT PATH '$')) j",
            })
    void knowsNoTableOutsideTheCatalogue(String sql) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> TestCatalogue.resolve(sql));

        assertEquals(QueryError.UNKNOWN_TABLE, refusal.code());
    }

    @Test
    void findsFamiliesWhereverTheyStand() {
        ResolvedQuery resolved = TestCatalogue.resolve(
                "WITH q AS (SELECT * FROM dogs) SELECT (SELECT 1 FROM q) FROM q WHERE id IN (SELECT id FROM owners)");

        assertEquals(java.util.Set.of("dogs", "owners"), resolved.families().keySet());
        assertEquals(7, resolved.epoch());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT nme FROM dogs",
                "SELECT dogs.nme AS name FROM dogs",
                "SELECT x.y FROM (SELECT name AS y FROM dogs) x WHERE nme = 1",
                "SELECT COUNT(*) FROM dogs GROUP BY nme",
            })
    void findsTheColumnThatDoesNotExist(String sql) {
        ProblemException problem = UnknownColumn.problem(TestCatalogue.resolve(sql));

        assertEquals("nme", problem.extensions().get("column_name"));
    }

    @Test
    void namesNoColumnWhenAllExistSomewhere() {
        ProblemException problem = UnknownColumn.problem(
                TestCatalogue.resolve("SELECT o.name FROM dogs d JOIN owners o ON d.name = o.dog"));

        assertEquals(QueryError.UNKNOWN_COLUMN, problem.code());
        assertEquals(null, problem.extensions().get("column_name"));
    }
}
