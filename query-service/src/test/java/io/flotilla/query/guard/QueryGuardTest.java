package io.flotilla.query.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;
import io.flotilla.query.parse.ParsedQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryGuardTest {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_NESTING = 100;

    private final QueryGuard guard = new QueryGuard(new QueryLimits(MAX_BYTES, MAX_NESTING));

    static List<QueryCorpus.Refused> refused() {
        return QueryCorpus.refused();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNotOnePureSelect(QueryCorpus.Refused query) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> guard.check(query.sql()));

        assertEquals(query.code(), refusal.code().name(), refusal.getMessage());
        assertEquals("/query", refusal.pointer());
    }

    @Test
    void sendsWhatTheGoldenSays() throws IOException {
        List<String> sent =
                QueryCorpus.accepted().stream().map(q -> rendered(q.sql())).toList();

        if (Boolean.getBoolean("flotilla.test.accept-goldens")) {
            Files.write(QueryCorpus.golden(), sent);
        }
        assertEquals(String.join("\n", Files.readAllLines(QueryCorpus.golden())), String.join("\n", sent));
    }

    @Test
    void understandsWhatItSends() {
        List<String> once =
                QueryCorpus.accepted().stream().map(q -> rendered(q.sql())).toList();

        List<String> twice = once.stream().map(this::rendered).toList();

        assertEquals(String.join("\n", once), String.join("\n", twice));
    }

    @Test
    void refusesALongerQueryThanAllowed() {
        String query = "SELECT '" + "é".repeat(MAX_BYTES / 2) + "'";

        assertEquals(QueryError.QUERY_TOO_LARGE, refusal(query).code());
    }

    @Test
    void acceptsALongQueryWithinTheLimit() {
        String list = "1234567,".repeat(100_000);

        ParsedQuery parsed = guard.check("SELECT * FROM dogs WHERE id IN (" + list + "1)");

        assertEquals(1, parsed.families().size());
    }

    @Test
    void refusesDeepNestingWithoutExhaustingTheStack() throws InterruptedException {
        List<String> towers = List.of(
                "SELECT " + "(".repeat(10_000) + "1" + ")".repeat(10_000),
                "SELECT " + "(".repeat(500_000),
                "SELECT " + "ABS(".repeat(10_000) + "1" + ")".repeat(10_000),
                "SELECT " + "(SELECT ".repeat(10_000) + "1" + ")".repeat(10_000),
                "SELECT * FROM " + "(SELECT * FROM ".repeat(10_000) + "dogs" + ") d".repeat(10_000),
                "SELECT " + "CASE WHEN 1 THEN ".repeat(10_000) + "1" + " END".repeat(10_000),
                "SELECT " + "1 BETWEEN 0 AND ".repeat(10_000) + "1",
                "SELECT " + "INTERVAL ".repeat(10_000) + "1",
                "SELECT * FROM a" + " JOIN a".repeat(10_000),
                "SELECT * FROM " + "(".repeat(10_000) + "dogs" + ")".repeat(10_000));

        for (String tower : towers) {
            assertEquals(
                    QueryError.QUERY_TOO_COMPLEX,
                    onSmallStack(() -> refusal(tower)).code(),
                    tower.substring(0, 40));
        }
    }

    @Test
    void acceptsNestingUpToTheLimitOnASmallStack() throws InterruptedException {
        int depth = MAX_NESTING - 2;
        List<String> towers = List.of(
                "SELECT " + "(".repeat(depth) + "1" + ")".repeat(depth),
                "SELECT " + "ABS(".repeat(depth) + "1" + ")".repeat(depth),
                "SELECT " + "(SELECT ".repeat(depth) + "1" + ")".repeat(depth),
                "SELECT * FROM " + "(SELECT * FROM ".repeat(depth) + "dogs" + ") d".repeat(depth));

        for (String tower : towers) {
            assertTrue(onSmallStack(() -> guard.check(tower)).root() != null);
        }
    }

    @Test
    void readsLongChainsWithoutNesting() throws InterruptedException {
        List<String> chains = List.of(
                "SELECT 1" + "+1".repeat(50_000),
                "SELECT " + "-".repeat(50_000).replace("-", "- ") + "1",
                "SELECT " + "NOT ".repeat(50_000) + "1",
                "SELECT 1" + " AND 1".repeat(50_000),
                "SELECT 1" + " UNION SELECT 1".repeat(20_000),
                "SELECT 'a'" + " COLLATE utf8mb4_bin".repeat(10_000));

        for (String chain : chains) {
            assertTrue(onSmallStack(() -> rendered(chain)).length() > 10_000);
        }
    }

    @Test
    void refusesHalfACharacter() {
        assertEquals(QueryError.SYNTAX_ERROR, refusal("SELECT '\ud83d'").code());
        assertEquals(QueryError.SYNTAX_ERROR, refusal("SELECT \udc00").code());
        assertEquals(QueryError.SYNTAX_ERROR, refusal("SELECT `\ud83d`").code());
    }

    @Test
    void saysWhereTheFaultIs() {
        ProblemException refusal = refusal("SELECT name,\n  SLEEP(5)\nFROM dogs");

        assertEquals(2, refusal.extensions().get("line"));
        assertEquals(3, refusal.extensions().get("column"));
    }

    private String rendered(String sql) {
        ParsedQuery parsed = guard.check(sql);
        return parsed.text().render(parsed.root().span());
    }

    private ProblemException refusal(String sql) {
        return assertThrows(ProblemException.class, () -> guard.check(sql));
    }

    /** Runs on a thread with less stack than any thread of the service has. */
    private static <T> T onSmallStack(Supplier<T> task) throws InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.complete(task.get());
                    } catch (RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                },
                "small-stack",
                768 * 1024);
        thread.start();
        thread.join();
        return result.join();
    }
}
