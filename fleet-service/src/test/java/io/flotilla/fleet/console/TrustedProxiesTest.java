package io.flotilla.fleet.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @Test
    void defaults() {
        ConsoleConfig config = config(Map.of());

        assertEquals(Optional.empty(), config.trustedProxies());
        assertEquals(Duration.ofSeconds(3), config.countTimeout());
        assertEquals(new TrustedProxies(List.of()), TrustedProxies.of(config));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 198.51.100.1 | 203.0.113.9", // not a proxy of ours, so not believed
                "10.0.0.1 |  | 10.0.0.1",
                "10.0.0.1 | 198.51.100.1 | 198.51.100.1",
                "10.0.0.1 | 6.6.6.6, 198.51.100.1 | 198.51.100.1", // the first is what the client wrote
                "10.0.0.1 | 6.6.6.6, 198.51.100.1, 10.9.9.9 | 198.51.100.1",
                "10.0.0.1 | 10.0.0.2, 10.0.0.3 | 10.0.0.2", // proxies only: the farthest
                "10.0.0.1 | nonsense | 10.0.0.1",
                "10.0.0.1 | 198.51.100.1, nonsense | 10.0.0.1",
                "10.0.0.1 | 198.51.100.1:4711 | 198.51.100.1",
                "10.0.0.1 | [2001:DB8::1]:4711 | 2001:db8:0:0:0:0:0:1",
                "10.0.0.1 | 2001:db8:0::1 | 2001:db8:0:0:0:0:0:1",
                "10.0.0.1 | ::ffff:198.51.100.1 | 198.51.100.1",
                "0:0:0:0:0:0:0:1%0 | 198.51.100.1 | 198.51.100.1"
            })
    void theLastThatIsNotAProxyOfOursIsTheClient(String peer, String forwarded, String client) {
        TrustedProxies proxies =
                TrustedProxies.of(config(Map.of("flotilla.console.trusted-proxies", "10.0.0.0/8, ::1")));

        assertEquals(client, proxies.client(peer, forwarded == null ? List.of() : List.of(forwarded)));
    }

    @Test
    void severalHeadersAreOneList() {
        TrustedProxies proxies = TrustedProxies.of(config(Map.of("flotilla.console.trusted-proxies", "10.0.0.0/8")));

        assertEquals("198.51.100.1", proxies.client("10.0.0.1", Arrays.asList("6.6.6.6", "198.51.100.1", "10.1.1.1")));
        assertEquals("unknown", proxies.client(null, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.7, 192.168.1.7, true",
        "192.168.1.7, 192.168.1.8, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false"
    })
    void aRangeHoldsWhatSharesItsFirstBits(String range, String address, boolean inside) {
        assertEquals(
                inside,
                AddressRange.parse(range)
                        .orElseThrow()
                        .contains(IpAddress.parse(address).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0/8",
                "10.0.0.0/-1",
                "::/129",
                "256.0.0.1",
                "*",
                "a:b"
            })
    void nonsenseIsRefusedByName(String range) {
        ConsoleConfig config = config(Map.of("flotilla.console.trusted-proxies", range));

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> TrustedProxies.of(config));

        assertTrue(refusal.getMessage().startsWith("flotilla.console.trusted-proxies "), refusal.getMessage());
    }

    private static ConsoleConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ConsoleConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(ConsoleConfig.class);
    }
}
