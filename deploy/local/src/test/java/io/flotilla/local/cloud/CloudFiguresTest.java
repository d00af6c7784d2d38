package io.flotilla.local.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CloudFiguresTest {

    private static final long NOW = 1_790_000_000_000L;

    @Test
    void thereAreAsManyServersAsPromisedEachOnce() {
        List<String> addresses = CloudFigures.addresses();

        assertEquals(150, addresses.size());
        assertEquals(150, new HashSet<>(addresses).size());
    }

    @Test
    void everyServerAlwaysSaysPercentages() {
        for (String address : CloudFigures.addresses()) {
            for (long time = NOW; time < NOW + 120_000; time += 7_000) {
                Map<String, String> figures = CloudFigures.at(address, time);
                assertTrue(figures.get("cpu").matches("(100|[1-9]?[0-9])%"), figures.toString());
                assertTrue(figures.get("memory").matches("(100|[1-9]?[0-9])%"), figures.toString());
            }
        }
    }

    @Test
    void figuresMoveAndSomeServersAreNowAndThenTooBusy() {
        assertNotEquals(CloudFigures.at("10.58.1.1", NOW), CloudFigures.at("10.58.1.1", NOW + 30_000));
        assertTrue(LongStream.range(0, 120)
                .mapToObj(second -> CloudFigures.at("10.58.1.150", NOW + second * 1_000))
                .anyMatch(figures -> Integer.parseInt(figures.get("cpu").replace("%", "")) > 90));
        assertEquals("IdService", CloudFigures.at("10.58.1.150", NOW).get("service"));
        assertNull(CloudFigures.at("10.58.1.151", NOW));
        assertNull(CloudFigures.at("favicon.ico", NOW));
    }
}
