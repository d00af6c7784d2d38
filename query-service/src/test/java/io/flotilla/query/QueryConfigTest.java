package io.flotilla.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryConfigTest {

    @Test
    void hasTheseDefaults() {
        QueryConfig config = config(Map.of());

        assertEquals(1_048_576, config.maxQueryBytes());
        assertEquals(100, config.maxNesting());
        assertEquals(Duration.ofSeconds(30), config.timeLimit());
        assertEquals(Duration.ofSeconds(2), config.silence());
        assertEquals(Duration.ofMinutes(10), config.answerTimeLimit());
        assertEquals(10_000_000, config.maxRows());
        assertEquals(262_144, config.batchBytes());
        assertEquals(List.of(), new QueryConfigCheck(config).complaints());
    }

    @ParameterizedTest
    @CsvSource({
        "max-query-bytes, 0",
        "max-query-bytes, 2000000000",
        "max-nesting, 0",
        "max-nesting, 100000",
        "time-limit, 0s",
        "time-limit, -1s",
        "time-limit, 1000d",
        "silence, 0s",
        "silence, 1000d",
        "answer-time-limit, 0s",
        "answer-time-limit, 1000d",
        "max-rows, -1",
        "max-rows, 0",
        "batch-bytes, 0",
        "batch-bytes, 2000000000"
    })
    void nonsenseIsRefusedByName(String property, String value) {
        List<String> complaints =
                new QueryConfigCheck(config(Map.of("flotilla.query." + property, value))).complaints();

        assertEquals(1, complaints.size());
        assertTrue(complaints.get(0).startsWith("flotilla.query." + property + " "), complaints.toString());
    }

    private static QueryConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(QueryConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(QueryConfig.class);
    }
}
