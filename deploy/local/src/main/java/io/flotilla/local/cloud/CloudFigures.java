package io.flotilla.local.cloud;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the servers of the stand-in say at a time: each swings around a load of its own, and a few are always near their limits. The same
 * time gives the same figures.
 */
final class CloudFigures {

    static final int SERVERS = 150;

    private static final List<String> SERVICES = List.of(
            "UserService",
            "OrderService",
            "PaymentService",
            "SearchService",
            "GeoService",
            "AuthService",
            "StorageService",
            "TimeService",
            "TicketService",
            "RoleService");

    /** Runs on the last two servers only, which are busy: now and then it has fewer than two healthy ones. */
    private static final String SCARCE = "IdService";

    private static final int SCARCE_SERVERS = 2;
    private static final int BUSY_EVERY = 13;
    private static final double BUSY = 84;
    private static final double SWING = 12;
    private static final double MILLIS_A_TURN = Duration.ofMinutes(2).toMillis();
    private static final int MOST = 100;

    private CloudFigures() {}

    /** The addresses of all servers. */
    static List<String> addresses() {
        return IntStream.range(0, SERVERS).mapToObj(CloudFigures::address).toList();
    }

    /** What a server says about itself, or null if there is no such server. */
    static Map<String, String> at(String address, long millis) {
        int server = addresses().indexOf(address);
        if (server < 0) {
            return null;
        }
        return Map.of(
                "cpu", percent(load(server, 3), server, millis),
                "memory", percent(load(server, 7) / 2, server + SERVERS, millis),
                "service", service(server));
    }

    private static String address(int server) {
        return "10.58.1." + (server + 1);
    }

    private static String service(int server) {
        return server >= SERVERS - SCARCE_SERVERS ? SCARCE : SERVICES.get(server % SERVICES.size());
    }

    private static double load(int server, int spread) {
        boolean busy = server % BUSY_EVERY == 0 || server >= SERVERS - SCARCE_SERVERS;
        return busy ? BUSY : 15 + server * spread % 60;
    }

    private static String percent(double middle, int phase, long millis) {
        double turns = millis / MILLIS_A_TURN + phase / (double) SCARCE_SERVERS / BUSY_EVERY;
        long value = Math.round(middle + SWING * Math.sin(2 * Math.PI * turns));
        return Math.max(0, Math.min(MOST, value)) + "%";
    }
}
