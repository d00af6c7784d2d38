package io.flotilla.fleet.cloud.health;

import io.flotilla.api.cloud.CloudHealth;
import io.flotilla.api.cloud.CloudServer;
import io.flotilla.api.cloud.CloudService;
import io.flotilla.api.cloud.CloudStatus;
import io.flotilla.api.cloud.CloudUnhealthy;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When servers and services are healthy (design, section 8.6).
 *
 * @param cpu     a server is unhealthy above this percentage, not at it
 * @param memory  the same of memory
 * @param minimum a service is unhealthy when fewer healthy servers than this run it, none included
 */
public record HealthRules(double cpu, double memory, int minimum) {

    /** 90, 90, and 2. */
    public static final HealthRules DEFAULT = new HealthRules(90, 90, 2);

    /** A server whose reading is not complete is unknown, and shown without figures. */
    public CloudServer server(Reading reading) {
        if (!reading.complete()) {
            return new CloudServer(reading.ip(), reading.service(), CloudHealth.UNKNOWN, null, null);
        }
        double usedCpu = reading.cpu().getAsDouble();
        double usedMemory = reading.memory().getAsDouble();
        boolean above = usedCpu > cpu || usedMemory > memory;
        return new CloudServer(
                reading.ip(),
                reading.service(),
                above ? CloudHealth.UNHEALTHY : CloudHealth.HEALTHY,
                usedCpu,
                usedMemory);
    }

    /** The services of these servers, by name. */
    public List<CloudService> services(List<CloudServer> servers) {
        return servers.stream()
                .filter(server -> server.service() != null)
                .collect(Collectors.groupingBy(CloudServer::service, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> service(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Everything counted. */
    public CloudStatus status(List<CloudServer> servers) {
        List<CloudService> services = services(servers);
        return new CloudStatus(
                servers.size(),
                count(servers, CloudHealth.HEALTHY),
                count(servers, CloudHealth.UNHEALTHY),
                count(servers, CloudHealth.UNKNOWN),
                services.size(),
                unhealthy(services).stream().map(CloudService::service).toList());
    }

    /** What is not healthy. */
    public CloudUnhealthy unhealthyOf(List<CloudServer> servers) {
        return new CloudUnhealthy(
                unhealthy(services(servers)),
                servers.stream()
                        .filter(server -> server.status() != CloudHealth.HEALTHY)
                        .toList());
    }

    private CloudService service(String name, List<CloudServer> servers) {
        int healthy = count(servers, CloudHealth.HEALTHY);
        return new CloudService(
                name,
                servers.size(),
                healthy,
                average(servers, CloudServer::cpu),
                average(servers, CloudServer::memory),
                healthy < minimum ? CloudHealth.UNHEALTHY : CloudHealth.HEALTHY);
    }

    private static List<CloudService> unhealthy(List<CloudService> services) {
        return services.stream()
                .filter(service -> service.status() == CloudHealth.UNHEALTHY)
                .toList();
    }

    private static int count(List<CloudServer> servers, CloudHealth status) {
        return (int)
                servers.stream().filter(server -> server.status() == status).count();
    }

    private static Double average(List<CloudServer> servers, Function<CloudServer, Double> figure) {
        return Percent.average(
                servers.stream().map(figure).filter(Objects::nonNull).toList());
    }
}
