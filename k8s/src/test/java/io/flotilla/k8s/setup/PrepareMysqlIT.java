package io.flotilla.k8s.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.k8s.Checkout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The Job's very script on a manager and a pair, with servers that begin as those of the manifests do. One life, in its order. */
@EnabledIf(
        value = "io.flotilla.k8s.setup.MysqlPod#possible",
        disabledReason = "needs MySQL, not MariaDB: -Dflotilla.test.mysqld=PATH, with its client beside it")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrepareMysqlIT {

    /** With all that needs care between quotes. */
    private static final String AWKWARD = "it's \"a\" \\pass";

    private static final List<String> NAMES =
            List.of("admin", "replication", "manager", "registry", "ingest", "query", "fleet");

    @TempDir
    static Path directory;

    private static final List<MysqlPod> PODS = new ArrayList<>();
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        for (String name : NAMES) {
            Files.writeString(
                    Files.createDirectories(directory.resolve("passwords")).resolve(name), AWKWARD + name);
        }
        port = freePort();
        for (int i = 1; i <= 3; i++) {
            PODS.add(
                    MysqlPod.start(directory.resolve("" + i), directory.resolve("passwords"), "127.0.0." + i, port, i));
        }
    }

    @AfterAll
    static void stop() {
        PODS.forEach(MysqlPod::close);
    }

    /** One that is free on all the addresses. */
    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            return any.getLocalPort();
        }
    }

    @Test
    @Order(1)
    void theServersGetTheirDatabasesAccountsAndReplication() throws Exception {
        String said = prepare("orders:127.0.0.2:127.0.0.3").orFail();

        assertTrue(said.contains("127.0.0.2: the shard orders is there, and 127.0.0.3 follows"), said);
        assertEquals("", client(manager(), "flotilla_manager", "manager", "CREATE TABLE flotilla.t (i INT)"));
        assertEquals("", client(primary(), "flotilla_registry", "registry", "CREATE TABLE orders.t (i INT)"));
        assertEquals("", client(primary(), "flotilla_ingest", "ingest", "INSERT INTO orders.t VALUES (1)"));
        assertEquals("1\n", client(primary(), "flotilla_query", "query", "SELECT i FROM orders.t"));
        assertTrue(primary()
                .client("flotilla_query", AWKWARD + "query", "INSERT INTO orders.t VALUES (2)")
                .output()
                .contains("ERROR 1142"));
        assertEquals("ON\n", client(primary(), "flotilla_fleet", "fleet", "SELECT @@GLOBAL.gtid_mode"));
    }

    @Test
    @Order(2)
    void theReplicaFollowsFromTheFirstTransactionAndTakesNoOther() throws Exception {
        String executed = client(primary(), "flotilla_admin", "admin", "SELECT @@GLOBAL.gtid_executed");
        assertEquals(
                "0\n",
                client(
                        replica(),
                        "flotilla_admin",
                        "admin",
                        "SELECT WAIT_FOR_EXECUTED_GTID_SET('" + executed.strip().replace("\\n", "") + "', 60)"));
        assertEquals("1\n", client(replica(), "flotilla_query", "query", "SELECT i FROM orders.t"));
        assertEquals(executed, client(replica(), "flotilla_admin", "admin", "SELECT @@GLOBAL.gtid_executed"));
        assertTrue(replica()
                .client("flotilla_admin", AWKWARD + "admin", "CREATE DATABASE other")
                .output()
                .contains("ERROR 1290"));
    }

    @Test
    @Order(3)
    void itMayBeRepeatedAndSetsPasswordsAnew() throws Exception {
        Files.writeString(directory.resolve("passwords/query"), AWKWARD + "changed");

        prepare("orders:127.0.0.2:127.0.0.3").orFail();

        assertEquals("1\n", client(primary(), "flotilla_query", "changed", "SELECT i FROM orders.t"));
        assertTrue(primary()
                .client("flotilla_query", AWKWARD + "query", "DO 0")
                .output()
                .contains("ERROR 1045"));
    }

    @Test
    @Order(4)
    void rolesThatHaveBeenExchangedStay() throws Exception {
        String said = prepare("orders:127.0.0.3:127.0.0.2").orFail();

        assertTrue(said.contains("127.0.0.2: the shard orders is there, and 127.0.0.3 follows"), said);
    }

    @Test
    @Order(5)
    void aServerThatFollowsAStrangerIsLeftAlone() throws Exception {
        Script outcome = prepare("orders:127.0.0.3:127.0.0.1");

        assertEquals(1, outcome.status());
        assertTrue(
                outcome.output().contains("127.0.0.3 should be the primary of orders, but follows 127.0.0.2"),
                outcome.output());
    }

    @Test
    @Order(6)
    void aServerThatDoesNotAnswerIsNamed() throws Exception {
        replica().close();

        Script outcome = prepare("orders:127.0.0.2:127.0.0.3", 3);

        assertEquals(1, outcome.status());
        assertTrue(outcome.output().contains("127.0.0.3 does not answer"), outcome.output());
    }

    @Test
    @Order(7)
    void nothingIsDoneWithoutAPassword() throws Exception {
        Files.writeString(directory.resolve("passwords/fleet"), "");

        Script outcome = prepare("orders:127.0.0.2:127.0.0.3");

        assertEquals(1, outcome.status());
        assertTrue(outcome.output().contains("there is no password in"), outcome.output());
    }

    private static Script prepare(String pair) throws IOException, InterruptedException {
        return prepare(pair, 60);
    }

    private static Script prepare(String pair, int patience) throws IOException, InterruptedException {
        String path = MysqlPod.programs() + ":" + System.getenv("PATH");
        Script outcome = Script.run(
                Map.of(
                        "PATH",
                        path,
                        "PASSWORDS",
                        directory.resolve("passwords").toString(),
                        "PATIENCE",
                        Integer.toString(patience),
                        "MYSQL_TCP_PORT",
                        Integer.toString(port)),
                Stream.of(
                                "bash",
                                Checkout.path("k8s/base/setup/prepare-mysql.sh").toString(),
                                manager().host(),
                                pair)
                        .toList());
        assertTrue(!outcome.output().contains(AWKWARD), "no password is shown");
        return outcome;
    }

    private static String client(MysqlPod pod, String user, String password, String statement) throws Exception {
        return pod.client(user, AWKWARD + password, statement).orFail();
    }

    private static MysqlPod manager() {
        return PODS.get(0);
    }

    private static MysqlPod primary() {
        return PODS.get(1);
    }

    private static MysqlPod replica() {
        return PODS.get(2);
    }
}
