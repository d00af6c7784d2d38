package io.flotilla.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.local.fleet.ServerName;
import io.flotilla.local.fleet.ServiceName;
import io.flotilla.process.Deadline;
import io.flotilla.process.service.ServiceProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts die at any moment; what was acknowledged stays. */
class DisastersIT {

    @RegisterExtension
    static final LocalFleet FLEET = new LocalFleet();

    private static final String SCHEMA = "{\"n\":\"int\"}";
    private static final String EVENT = "[{\"n\":1}]";
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    /** By shard, one family on it. */
    private static final Map<String, String> FAMILIES = new LinkedHashMap<>();

    @BeforeAll
    static void storeOnBothShards() {
        for (int i = 0; FAMILIES.size() < 2 && i < 10; i++) {
            String family = "survivor_" + i;
            FAMILIES.putIfAbsent(
                    FLEET.api().log(family, SCHEMA, EVENT).ok().path("shard").asText(), family);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServiceThatIsKilledComesBackAndNothingIsLost(ServiceName service) {
        String family = FAMILIES.get("orders");
        long before = rows(family);

        ServiceProcess.open(FLEET.directory().services(), service.toString()).kill();
        long stored = 0;
        long open = 0;
        Deadline deadline = Deadline.in(RECOVERY);
        // Until ten in a row are stored, so that some of them meet the service while it is away.
        for (int inRow = 0; inRow < 10; ) {
            Api.Answer answer = FLEET.api().log(family, SCHEMA, EVENT);
            boolean ok = answer.status() == 200;
            stored += ok ? 1 : 0;
            open += answer.body().path("outcome").asText().equals("unknown") ? 1 : 0;
            inRow = ok ? inRow + 1 : 0;
            assertTrue(ok || deadline.pause(), service + " did not come back");
        }

        await(() -> FLEET.api().query("SELECT 1 FROM " + family + " LIMIT 1").status() == 200);
        long lost = before + stored - rows(family);
        assertTrue(lost <= 0 && -lost <= open, -lost + " rows more than acknowledged, " + open + " left open");
    }

    @Test
    void aShardWhoseServerIsKilledFailsAloneAndComesBackWithTheNextUp() throws IOException {
        String dead = FAMILIES.get("orders");
        String alive = FAMILIES.get("metrics");
        long before = rows(dead);
        FLEET.server(ServerName.MYSQL_01_PROD).kill();

        for (int i = 0; i < 3; i++) {
            assertEquals(503, FLEET.api().log(dead, SCHEMA, EVENT).status());
            assertEquals(503, FLEET.api().query("SELECT * FROM " + dead).status());
            assertEquals(200, FLEET.api().log(alive, SCHEMA, EVENT).status());
            assertEquals(200, FLEET.api().query("SELECT * FROM " + alive).status());
        }

        assertTrue(FLEET.up().contains("mysql-01-prod"));
        await(() -> FLEET.api().query("SELECT 1 FROM " + dead + " LIMIT 1").status() == 200);
        assertEquals(before, rows(dead));
    }

    @Test
    void afterDownAndUpEverythingIsThere() throws IOException {
        Map<String, Long> before = counts();

        FLEET.down();
        FLEET.up();

        assertEquals(before, counts());
        assertEquals(200, FLEET.api().log(FAMILIES.get("orders"), SCHEMA, EVENT).status());
    }

    private static Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        FAMILIES.values().forEach(family -> counts.put(family, rows(family)));
        return counts;
    }

    private static long rows(String family) {
        return FLEET.api().number("SELECT COUNT(*) FROM " + family);
    }

    private static void await(BooleanSupplier condition) {
        Deadline deadline = Deadline.in(RECOVERY);
        while (!condition.getAsBoolean()) {
            assertTrue(deadline.pause(), "it did not come back");
        }
    }
}
