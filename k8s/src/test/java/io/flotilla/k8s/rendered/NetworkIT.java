package io.flotilla.k8s.rendered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NetworkIT {

    private static final int HTTP = 8080;
    private static final int MYSQL = 3306;
    private static final int REDIS = 6379;

    private static final Set<String> SERVICES =
            Set.of("shard-registry", "ingest-service", "query-service", "fleet-service");
    private static final Set<String> SHARDS =
            Set.of("mysql-01-prod", "mysql-02-prod", "mysql-03-prod", "mysql-04-prod");

    private final Rendering production = Rendering.production();
    private final Reach reach = Reach.of(production);

    @Test
    void everyPodIsCoveredBothWays() {
        for (Workload workload : production.workloads()) {
            assertTrue(reach.covers(workload, "Ingress"), workload.toString());
            assertTrue(reach.covers(workload, "Egress"), workload.toString());
        }
    }

    @Test
    void onlyTheseConnectionsArePossible() {
        for (Workload called : production.workloads()) {
            for (int port : List.of(HTTP, MYSQL, REDIS, 22, 33060)) {
                Set<String> callers = production.workloads().stream()
                        .filter(caller -> reach.allows(caller, called, port))
                        .map(Workload::name)
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(expectedCallers(called.name(), port), callers, called + " port " + port);
            }
        }
    }

    private static Set<String> expectedCallers(String called, int port) {
        Set<String> callers = new TreeSet<>();
        if (port == HTTP && called.equals("shard-registry")) {
            callers.addAll(Set.of("ingest-service", "query-service", "fleet-service", "register-shards"));
        }
        if (port == MYSQL && called.equals("mysql-manager")) {
            callers.addAll(Set.of("shard-registry", "fleet-service", "prepare-mysql"));
        }
        if (port == MYSQL && SHARDS.contains(called)) {
            callers.addAll(SERVICES);
            callers.add("prepare-mysql");
            callers.addAll(SHARDS);
        }
        if (port == REDIS && called.equals("redis")) {
            callers.add("fleet-service");
        }
        return callers;
    }

    @Test
    void theGatewayAndPrometheusReachTheServicesAndNothingElse() {
        for (String label : List.of("flotilla.io/gateway", "flotilla.io/monitoring")) {
            for (Workload workload : production.workloads()) {
                assertEquals(
                        SERVICES.contains(workload.name()),
                        reach.allowsFrom(Map.of(label, "true"), workload, HTTP),
                        workload.toString());
                assertEquals(false, reach.allowsFrom(Map.of(label, "true"), workload, MYSQL), workload.toString());
                assertEquals(false, reach.allowsFrom(Map.of(label, "true"), workload, REDIS), workload.toString());
            }
        }
    }

    @Test
    void nobodyElseReachesAnything() {
        Map<String, String> other = Map.of("kubernetes.io/metadata.name", "default");
        for (Workload workload : production.workloads()) {
            assertEquals(false, reach.allowsFrom(other, workload, HTTP), workload.toString());
            assertEquals(false, reach.allowsFrom(other, workload, MYSQL), workload.toString());
            assertEquals(false, reach.allowsFrom(other, workload, REDIS), workload.toString());
        }
    }

    @Test
    void onlyFleetServiceLeavesTheCluster() {
        for (Workload workload : production.workloads()) {
            assertEquals(
                    workload.name().equals("fleet-service"),
                    reach.leavesTheCluster(workload, 443),
                    workload.toString());
        }
    }
}
