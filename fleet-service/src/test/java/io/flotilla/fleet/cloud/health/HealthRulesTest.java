package io.flotilla.fleet.cloud.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.api.cloud.CloudHealth;
import io.flotilla.api.cloud.CloudServer;
import io.flotilla.api.cloud.CloudService;
import io.flotilla.api.cloud.CloudStatus;
import io.flotilla.api.cloud.CloudUnhealthy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthRulesTest {

    private static final HealthRules RULES = HealthRules.DEFAULT;

    @ParameterizedTest
    @CsvSource({
        "0%, 0%, HEALTHY",
        "90%, 90%, HEALTHY",
        "91%, 0%, UNHEALTHY",
        "0%, 91%, UNHEALTHY",
        "90.1%, 0%, UNHEALTHY",
        "100%, 100%, UNHEALTHY",
        "n/a, 4%, UNKNOWN",
        "61%, n/a, UNKNOWN",
        "99%, n/a, UNKNOWN"
    })
    void aServerIsUnhealthyAboveAThresholdAndNotAtIt(String cpu, String memory, CloudHealth expected) {
        assertEquals(expected, server("A", cpu, memory).status());
    }

    @Test
    void thresholdsAreTheCallers() {
        HealthRules strict = new HealthRules(50, 60, 2);

        assertEquals(
                CloudHealth.HEALTHY, strict.server(reading("A", "50%", "60%")).status());
        assertEquals(
                CloudHealth.UNHEALTHY, strict.server(reading("A", "51%", "60%")).status());
        assertEquals(
                CloudHealth.UNHEALTHY, strict.server(reading("A", "50%", "61%")).status());
    }

    @Test
    void anUnknownServerShowsNoFigures() {
        assertEquals(new CloudServer("10.0.0.1", "A", CloudHealth.UNKNOWN, null, null), server("A", "61%", "n/a"));
        assertEquals(
                new CloudServer("10.0.0.1", null, CloudHealth.UNKNOWN, null, null),
                RULES.server(Reading.none("10.0.0.1", null)));
    }

    @Test
    void aServiceNeedsTheMinimumOfHealthyServers() {
        List<CloudServer> servers = List.of(
                server("None", "91%", "1%"),
                server("One", "10%", "1%"),
                server("One", "91%", "1%"),
                server("Two", "10%", "1%"),
                server("Two", "20%", "2%"));

        assertEquals(
                List.of(
                        new CloudService("None", 1, 0, 91.0, 1.0, CloudHealth.UNHEALTHY),
                        new CloudService("One", 2, 1, 50.5, 1.0, CloudHealth.UNHEALTHY),
                        new CloudService("Two", 2, 2, 15.0, 1.5, CloudHealth.HEALTHY)),
                RULES.services(servers));
        assertEquals(List.of("None"), new HealthRules(90, 90, 1).status(servers).unhealthyServices());
        assertEquals(List.of(), new HealthRules(90, 90, 0).status(servers).unhealthyServices());
    }

    @Test
    void averagesLeaveUnknownServersOut() {
        List<CloudServer> servers =
                List.of(server("A", "10%", "20%"), server("A", "n/a", "99%"), server("A", "20%", "25%"));

        assertEquals(List.of(new CloudService("A", 3, 2, 15.0, 22.5, CloudHealth.HEALTHY)), RULES.services(servers));
        assertEquals(
                List.of(new CloudService("B", 1, 0, null, null, CloudHealth.UNHEALTHY)),
                RULES.services(List.of(server("B", "n/a", "1%"))));
    }

    @Test
    void aServerWithoutAServiceCountsAsServerOnly() {
        List<CloudServer> servers = List.of(RULES.server(Reading.none("10.0.0.9", null)));

        assertEquals(List.of(), RULES.services(servers));
        assertEquals(new CloudStatus(1, 0, 0, 1, 0, List.of()), RULES.status(servers));
        assertEquals(new CloudUnhealthy(List.of(), servers), RULES.unhealthyOf(servers));
    }

    @Test
    void whatIsHealthyIsNotListedAsUnhealthy() {
        CloudServer hot = server("Hot", "95%", "1%");
        CloudServer unknown = server("Cool", "n/a", "1%");
        List<CloudServer> servers = Stream.of(hot, server("Cool", "1%", "1%"), unknown, server("Cool", "2%", "2%"))
                .toList();

        assertEquals(
                new CloudUnhealthy(
                        List.of(new CloudService("Hot", 1, 0, 95.0, 1.0, CloudHealth.UNHEALTHY)),
                        List.of(hot, unknown)),
                RULES.unhealthyOf(servers));
        assertEquals(new CloudStatus(4, 2, 1, 1, 2, List.of("Hot")), RULES.status(servers));
    }

    private static CloudServer server(String service, String cpu, String memory) {
        return RULES.server(reading(service, cpu, memory));
    }

    private static Reading reading(String service, String cpu, String memory) {
        return new Reading("10.0.0.1", service, Percent.parse(cpu), Percent.parse(memory));
    }
}
