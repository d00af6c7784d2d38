package io.flotilla.k8s.rendered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.flotilla.k8s.Checkout;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkloadsIT {

    private static final Set<String> SERVICES =
            Set.of("shard-registry", "ingest-service", "query-service", "fleet-service");
    private static final String REDIS = "redis";

    private final Rendering production = Rendering.production();

    @Test
    void thereAreFourServicesFiveServersOneRedisAndTwoJobs() {
        Map<String, Set<String>> byKind = production.workloads().stream()
                .collect(Collectors.groupingBy(
                        workload -> workload.object().getKind(),
                        Collectors.mapping(Workload::name, Collectors.toCollection(TreeSet::new))));

        assertEquals(
                Map.of(
                        "Deployment",
                        Set.of("shard-registry", "ingest-service", "query-service", "fleet-service", REDIS),
                        "StatefulSet",
                        Set.of("mysql-manager", "mysql-01-prod", "mysql-02-prod", "mysql-03-prod", "mysql-04-prod"),
                        "Job",
                        Set.of("prepare-mysql", "register-shards")),
                byKind);
    }

    @Test
    void everyPodIsHardened() {
        for (Workload workload : production.workloads()) {
            String name = workload.toString();
            var pod = workload.pod();
            assertTrue(pod.getSecurityContext().getRunAsNonRoot(), name);
            assertTrue(pod.getSecurityContext().getRunAsUser() > 0, name);
            assertEquals(
                    "RuntimeDefault",
                    pod.getSecurityContext().getSeccompProfile().getType(),
                    name);
            assertFalse(pod.getAutomountServiceAccountToken(), name);
            assertFalse(pod.getEnableServiceLinks(), name);
            var container = workload.container().getSecurityContext();
            assertFalse(container.getAllowPrivilegeEscalation(), name);
            assertTrue(container.getReadOnlyRootFilesystem(), name);
            assertEquals(List.of("ALL"), container.getCapabilities().getDrop(), name);
            assertEquals(List.of(), container.getCapabilities().getAdd(), name);
            assertTrue(
                    workload.container().getVolumeMounts().stream()
                            .anyMatch(mount -> mount.getMountPath().equals("/tmp")),
                    name);
        }
    }

    @Test
    void everyContainerSaysWhatItNeeds() {
        for (Workload workload : production.workloads()) {
            var resources = workload.container().getResources();
            assertEquals(Set.of("cpu", "memory"), resources.getRequests().keySet(), workload.toString());
            // Memory that is promised is there; more CPU may be had when it is idle.
            assertEquals(
                    Map.of("memory", resources.getRequests().get("memory")),
                    resources.getLimits(),
                    workload.toString());
        }
    }

    @Test
    void whatServesHasAllThreeProbes() {
        for (Workload workload :
                production.workloads().stream().filter(Workload::serves).toList()) {
            Container container = workload.container();
            for (Probe probe :
                    List.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())) {
                assertTrue(probe.getHttpGet() != null || probe.getExec() != null, workload.toString());
                assertTrue(probe.getTimeoutSeconds() >= 2 && probe.getFailureThreshold() >= 2, workload.toString());
            }
        }
    }

    @Test
    void aServiceIsAskedWhereItAnswers() {
        for (String service : SERVICES) {
            Workload workload = production.workload(service);
            Container container = workload.container();
            assertEquals(
                    "/q/health/started",
                    container.getStartupProbe().getHttpGet().getPath());
            assertEquals(
                    "/q/health/ready",
                    container.getReadinessProbe().getHttpGet().getPath());
            assertEquals(
                    "/q/health/live", container.getLivenessProbe().getHttpGet().getPath());
            String port = container.getPorts().get(0).getContainerPort().toString();
            assertEquals(Environment.of(production, workload).values().get("QUARKUS_HTTP_PORT"), port);
            assertEquals(
                    new TreeMap<>(Map.of(
                            "prometheus.io/scrape",
                            "true",
                            "prometheus.io/path",
                            "/q/metrics",
                            "prometheus.io/port",
                            port)),
                    new TreeMap<>(workload.template().getMetadata().getAnnotations()));
        }
    }

    @Test
    void aServiceHasTimeToDrainBeforeItIsKilled() {
        for (String service : SERVICES) {
            Workload workload = production.workload(service);
            Map<String, String> environment =
                    Environment.of(production, workload).values();
            Duration drain = seconds(environment.get("FLOTILLA_DRAIN_DELAY"))
                    .plus(seconds(environment.get("FLOTILLA_DRAIN_TIMEOUT")));
            long grace = workload.pod().getTerminationGracePeriodSeconds();
            assertTrue(grace >= drain.toSeconds() + 10, service + ": " + grace + " s, and draining takes " + drain);
        }
    }

    @Test
    void aRolloutNeverHasFewerPodsThanBefore() {
        for (Deployment deployment : production.all(Deployment.class)) {
            var rolling = deployment.getSpec().getStrategy().getRollingUpdate();
            assertEquals(0, rolling.getMaxUnavailable().getIntVal());
            assertEquals(1, rolling.getMaxSurge().getIntVal());
        }
    }

    @Test
    void everyServiceHasTwoReplicasOrMoreAndIsSpread() {
        Map<String, Integer> scaled = production.all(HorizontalPodAutoscaler.class).stream()
                .peek(scaler -> assertTrue(
                        scaler.getSpec().getMaxReplicas() > scaler.getSpec().getMinReplicas()))
                .collect(Collectors.toMap(
                        scaler -> scaler.getSpec().getScaleTargetRef().getName(),
                        scaler -> scaler.getSpec().getMinReplicas()));
        assertEquals(Set.of("ingest-service", "query-service"), scaled.keySet());
        for (Deployment deployment : production.all(Deployment.class)) {
            Integer replicas = deployment.getSpec().getReplicas();
            String name = deployment.getMetadata().getName();
            if (name.equals(REDIS)) {
                assertEquals(1, replicas, "two would count apart");
                continue;
            }
            assertEquals(scaled.containsKey(name), replicas == null, name + ": either the autoscaler decides or we do");
            assertTrue(scaled.getOrDefault(name, replicas) >= 2, name);
        }
        for (Workload workload : production.workloads().stream()
                .filter(workload -> workload.serves() && !workload.name().equals(REDIS))
                .toList()) {
            assertEquals(2, workload.pod().getTopologySpreadConstraints().size(), workload.toString());
            workload.pod().getTopologySpreadConstraints().forEach(spread -> {
                assertTrue(Labels.match(spread.getLabelSelector(), workload.labels()), workload.toString());
                // The API server refuses a key that is in both.
                spread.getMatchLabelKeys()
                        .forEach(key ->
                                assertFalse(spread.getLabelSelector().toString().contains(key), workload + ": " + key));
            });
        }
    }

    @Test
    void everythingThatServesHasExactlyOneDisruptionBudget() {
        for (Workload workload : production.workloads()) {
            long budgets = production.all(PodDisruptionBudget.class).stream()
                    .filter(budget -> Labels.match(budget.getSpec().getSelector(), workload.labels()))
                    .count();
            assertEquals(workload.serves() ? 1 : 0, budgets, workload.toString());
        }
    }

    @Test
    void everyImageIsPinned() {
        String version = revision();
        for (Workload workload : production.workloads()) {
            String image = workload.container().getImage();
            assertTrue(image.matches("[a-z0-9/.-]+:\\d[\\w.-]*"), workload + ": " + image);
            if (SERVICES.contains(workload.name())) {
                assertTrue(
                        image.matches("flotilla/" + workload.name() + ":" + Pattern.quote(version) + "(-.*)?"),
                        image + " is not of version " + version);
            }
        }
    }

    @Test
    void everythingLivesInTheOneNamespace() {
        for (HasMetadata object : production.objects()) {
            String namespace = object.getMetadata().getNamespace();
            assertEquals(object.getKind().equals("Namespace") ? null : "flotilla", namespace, object.toString());
        }
    }

    private static Duration seconds(String text) {
        return Duration.parse("PT" + text.toUpperCase(java.util.Locale.ROOT));
    }

    private static String revision() {
        var matcher = Pattern.compile("<revision>([^<]+)</revision>").matcher(Checkout.read("pom.xml"));
        assertTrue(matcher.find());
        return matcher.group(1);
    }
}
