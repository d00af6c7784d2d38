package io.flotilla.deploy.redeploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.deploy.Program;
import io.flotilla.deploy.haproxy.RawConnection;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(
        value = "io.flotilla.deploy.redeploy.Deployment#possible",
        disabledReason = "haproxy or curl is not installed")
class RedeployIT {

    private static final int REQUESTS = Integer.getInteger("flotilla.test.requests", 3000);

    private static Deployment deployment;

    @BeforeAll
    static void start() throws Exception {
        deployment = Deployment.shared();
    }

    @Test
    void everyReplicaIsReplacedUnderLoadAndNoRequestFails() throws Exception {
        // given
        String next = deployment.releases().make(102);
        ConstantLoad load = ConstantLoad.start(deployment.balancer()::connect, "redeployed");

        // when
        Program.Outcome outcome;
        try (load) {
            outcome = deployment.redeploy(next);
            load.awaitPuts(REQUESTS);
        }

        // then
        assertEquals(0, outcome.status(), outcome.output());
        assertEquals(
                List.of(), load.failures(), load.puts() + " PUTs and " + load.reads() + " reads; " + outcome.output());
        assertEquals(load.puts(), load.rows(), "every PUT must be stored once");
        assertVersions(next);
    }

    @Test
    void aVersionThatDoesNotStartIsTakenBackAndNoRequestFails() throws Exception {
        // given
        String current = version("ingest-1");
        String broken = deployment.releases().makeBroken(103);
        ConstantLoad load = ConstantLoad.start(deployment.balancer()::connect, "taken_back");

        // when
        Program.Outcome outcome;
        try (load) {
            outcome = deployment.redeploy(broken, "ingest");
        }

        // then
        assertEquals(1, outcome.status(), outcome.output());
        assertTrue(outcome.output().contains("ingest-1: " + broken + " does not become ready"), outcome.output());
        assertTrue(outcome.output().contains("every replica runs as before"), outcome.output());
        assertEquals(List.of(), load.failures(), load.puts() + " PUTs; " + outcome.output());
        assertEquals(load.puts(), load.rows(), "every PUT must be stored once");
        assertVersions(current);
    }

    @Test
    void aVersionThatIsNotThereIsRefusedBeforeAnythingIsTouched() throws Exception {
        Program.Outcome outcome = deployment.redeploy("9.9.9+1", "ingest");

        assertEquals(2, outcome.status(), outcome.output());
        assertTrue(outcome.output().contains("there is no 9.9.9+1 of ingest"), outcome.output());
    }

    private static void assertVersions(String expected) throws IOException {
        for (String replica : deployment.ports().keySet()) {
            assertEquals(expected, version(replica), replica);
        }
    }

    private static String version(String replica) throws IOException {
        try (RawConnection connection = RawConnection.plain(deployment.ports().get(replica))) {
            String body = connection.call("GET", "/version", "").body();
            return new ObjectMapper().readTree(body).get("version").asText();
        }
    }
}
