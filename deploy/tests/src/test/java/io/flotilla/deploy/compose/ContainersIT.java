package io.flotilla.deploy.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.deploy.Program;
import io.flotilla.deploy.haproxy.RawConnection;
import io.flotilla.deploy.redeploy.ConstantLoad;
import io.flotilla.process.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stack of containers as its users, its operators and its developers meet it. */
@EnabledIfSystemProperty(
        named = "flotilla.test.containers",
        matches = "true",
        disabledReason =
                "starts 16 containers, from images that must be there: -Dflotilla.test.containers=true runs it")
class ContainersIT {

    private static final int REQUESTS = Integer.getInteger("flotilla.test.requests", 3000);
    private static final Duration BOUND = Duration.ofMinutes(3);

    private static ContainerStack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = ContainerStack.shared();
    }

    @Test
    void rowsGoInAndComeOutThroughTheBalancer() throws Exception {
        RawConnection.Answer stored = call("PUT", "/api/log", row("through", 7));
        RawConnection.Answer found = call("POST", "/api/query", "{\"query\":\"SELECT n FROM through\"}");

        assertEquals(200, stored.status(), stored.body());
        assertEquals(
                new ObjectMapper().readTree("[{\"n\":7}]"),
                new ObjectMapper().readTree(found.body()).get("results"));
    }

    @ParameterizedTest
    @CsvSource({
        "/status, 200, OK",
        "/palindrom/level, 200, Text is palindrom",
        "/redis-hits, 200, Redis hits",
        "/admin, 401, ''",
        "/q/health, 404, ''",
        "/q/metrics, 404, ''",
        "/prepare-for-deploy, 404, ''",
        "/api/../q/metrics, 404, ''",
        "/%71/metrics, 404, ''"
    })
    void onlyWhatHasARouteIsLetIn(String path, int status, String text) throws Exception {
        RawConnection.Answer answer = call("GET", path, "");

        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.body().contains(text), answer.body());
    }

    @Test
    void theAdminPageTakesThePasswordOfTheInstallation() throws Exception {
        String login = "developer:" + stack.secret("FLOTILLA_ADMIN_PASSWORD");
        String header =
                "Authorization: Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        try (RawConnection connection = stack.connect()) {
            RawConnection.Answer answer = connection.call("GET", "/admin", header, "");
            assertEquals(200, answer.status(), answer.body());
        }
    }

    @Test
    void whoComesWithoutTlsIsSentToIt() throws Exception {
        try (RawConnection connection = stack.connectPlain()) {
            RawConnection.Answer answer = connection.call("PUT", "/api/log", row("plain", 1));

            assertEquals(308, answer.status());
            assertTrue(answer.headers().get("Location").matches("https://localhost:\\d+/api/log"), answer.toString());
        }
    }

    @Test
    void theDeveloperReadsTablesThatCameLaterAndWritesNothing() throws Exception {
        // given
        String answer = call("PUT", "/api/log", row("developed", 1)).body();
        boolean orders = answer.contains("\"orders\"");
        String database = orders ? "orders" : "metrics";
        String primary = orders ? "mysql-01-prod" : "mysql-02-prod";
        String replica = orders ? "mysql-03-prod" : "mysql-04-prod";
        String table = database + ".developed";

        // then
        await(table + " on its replica", () -> "1\n"
                .equals(developer(replica, "SELECT n FROM " + table).output()));
        assertEquals("1\n", developer(primary, "SELECT n FROM " + table).output());
        assertTrue(developer("manager", "SELECT COUNT(*) FROM flotilla.family")
                .output()
                .matches("\\d+\n"));
        for (String statement : List.of(
                "INSERT INTO " + table + " (n) VALUES (2)",
                "UPDATE " + table + " SET n = 2",
                "DELETE FROM " + table,
                "DROP TABLE " + table,
                "SELECT n FROM " + table + " FOR UPDATE",
                "CREATE TABLE " + database + ".own (n INT)",
                "CREATE DATABASE own",
                "SELECT user FROM mysql.user",
                "SET GLOBAL read_only = OFF")) {
            for (String server : List.of(primary, replica)) {
                Program.Outcome outcome = developer(server, statement);
                assertEquals(1, outcome.status(), server + ": " + statement);
                assertTrue(outcome.output().matches("(?s).*ERROR (1044|1142|1227|1290) .*"), outcome.output());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry-1", "ingest-1", "query-1", "fleet-1"})
    void aServiceIsAnOrdinaryUserWhoChangesNothing(String service) throws Exception {
        assertEquals("10001\n", stack.inside(service, "id", "-u").orFail());
        assertEquals(1, stack.inside(service, "touch", "/app/new").status());
        assertEquals(0, stack.inside(service, "touch", "/tmp/new").status());
        String status = stack.inside(service, "cat", "/proc/1/status").orFail();
        assertTrue(status.contains("CapBnd:\t0000000000000000") && status.contains("NoNewPrivs:\t1"), status);
    }

    @ParameterizedTest
    @CsvSource({"ingest-2, kill -TERM 1", "redis, redis-cli shutdown || true", "haproxy, kill -TERM 1"})
    void whatEndsIsStartedAgain(String service, String ending) throws Exception {
        String restarts = stack.inspect(service, "{{.RestartCount}}");

        stack.inside(service, "sh", "-c", ending);

        String expected = Integer.parseInt(restarts) + 1 + " true";
        await(service, () -> stack.inspect(service, "{{.RestartCount}} {{.State.Running}}")
                .equals(expected));
        await("an answer", () -> call("GET", "/redis-hits", "").status() == 200);
        awaitHealth();
    }

    @Test
    void everyReplicaIsReplacedUnderLoadAndNoRequestFails() throws Exception {
        // given
        String next = stack.nextImages().make(1);
        awaitHealth();
        ConstantLoad load = ConstantLoad.start(stack::connect, "replaced");

        // when
        Program.Outcome outcome;
        try (load) {
            outcome = stack.redeploy(next);
            load.awaitPuts(REQUESTS);
        }

        // then
        assertEquals(0, outcome.status(), outcome.output());
        String figures = load.puts() + " PUTs and " + load.reads() + " reads; " + outcome.output();
        assertEquals(List.of(), load.failures(), figures);
        assertEquals(load.puts(), load.rows(), "every PUT must be stored once");
        assertEquals(
                "{\"version\":\"" + next + "\"}", call("GET", "/version", "").body());
        stack.note("replaced", figures);
    }

    @Test
    void aVersionThatDoesNotStartIsTakenBackAndNoRequestFails() throws Exception {
        // given
        String broken = stack.nextImages().makeBroken(2);
        awaitHealth();
        ConstantLoad load = ConstantLoad.start(stack::connect, "taken_back");

        // when
        Program.Outcome outcome;
        try (load) {
            outcome = stack.redeploy(broken, "ingest");
        }

        // then
        assertEquals(1, outcome.status(), outcome.output());
        assertTrue(outcome.output().contains("ingest-1: " + broken + " does not become ready"), outcome.output());
        assertTrue(outcome.output().contains("every replica runs as before"), outcome.output());
        assertEquals(List.of(), load.failures(), load.puts() + " PUTs; " + outcome.output());
        assertEquals(load.puts(), load.rows(), "every PUT must be stored once");
        stack.note("taken-back", load.puts() + " PUTs; " + outcome.output());
    }

    private static Program.Outcome developer(String server, String statement) throws Exception {
        return stack.sql(server, "developer", stack.secret("DEVELOPER_PASSWORD"), statement);
    }

    private static RawConnection.Answer call(String method, String path, String body) throws IOException {
        try (RawConnection connection = stack.connect()) {
            return connection.call(method, path, body);
        }
    }

    private static String row(String family, int n) {
        return "{\"family\":\"" + family + "\",\"schema\":{\"n\":\"int\"},\"logs\":[{\"n\":" + n + "}]}";
    }

    private static void awaitHealth() throws Exception {
        await("health", () -> {
            String states = stack.states();
            return !states.contains("unhealthy") && !states.contains("starting");
        });
    }

    private static void await(String what, Condition condition) throws Exception {
        Deadline deadline = Deadline.in(BOUND);
        while (!holds(condition)) {
            assertTrue(deadline.pause(), what + " did not come within " + BOUND);
        }
    }

    private static boolean holds(Condition condition) throws Exception {
        try {
            return condition.holds();
        } catch (IOException notYet) {
            return false;
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
