package io.flotilla.k8s.rendered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.flotilla.k8s.Checkout;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferencesIT {

    private final Rendering production = Rendering.production();

    @Test
    void selectorsMeanTheirOwnPodsAndNoOthers() {
        List<Workload> serving =
                production.workloads().stream().filter(Workload::serves).toList();
        for (Workload workload : serving) {
            Set<String> selected = production.workloads().stream()
                    .filter(other -> Labels.match(workload.selector().orElseThrow(), other.labels()))
                    .map(Workload::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(workload.name()), selected);
        }
    }

    @Test
    void everyServiceHasPodsThatListenThere() {
        for (Service service : production.all(Service.class)) {
            String name = service.getMetadata().getName();
            List<Workload> pods = production.workloads().stream()
                    .filter(workload ->
                            Labels.contain(workload.labels(), service.getSpec().getSelector()))
                    .toList();
            assertEquals(List.of(name), pods.stream().map(Workload::name).toList());
            service.getSpec()
                    .getPorts()
                    .forEach(port -> assertTrue(
                            pods.get(0).container().getPorts().stream()
                                    .anyMatch(open -> open.getName()
                                                    .equals(port.getTargetPort().getStrVal())
                                            && open.getContainerPort().equals(port.getPort())),
                            name));
        }
    }

    @Test
    void everyConfigMapIsThereAndUsed() {
        Set<String> used = production.workloads().stream()
                .flatMap(workload -> References.configMaps(workload).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = production.all(ConfigMap.class).stream()
                .map(map -> map.getMetadata().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(there, used);
    }

    @Test
    void mountedFilesAreInTheirConfigMaps() {
        for (Workload workload : production.workloads()) {
            workload.pod().getVolumes().stream()
                    .filter(volume -> volume.getConfigMap() != null)
                    .forEach(volume -> {
                        Set<String> files = production
                                .config(volume.getConfigMap().getName())
                                .keySet();
                        workload.container().getVolumeMounts().stream()
                                .filter(mount -> mount.getName().equals(volume.getName()) && mount.getSubPath() != null)
                                .forEach(mount -> assertTrue(files.contains(mount.getSubPath()), mount.toString()));
                    });
            Set<String> volumes = workload.pod().getVolumes().stream()
                    .map(volume -> volume.getName())
                    .collect(Collectors.toCollection(TreeSet::new));
            volumes.add("data");
            workload.container()
                    .getVolumeMounts()
                    .forEach(mount -> assertTrue(volumes.contains(mount.getName()), workload + ": " + mount.getName()));
        }
    }

    @Test
    void everySecretIsMadeByTheScriptAndExplained() {
        String script = Checkout.read("k8s/create-secrets");
        String readme = Checkout.read("k8s/README.md");
        for (Workload workload : production.workloads()) {
            for (String secret : References.secrets(workload)) {
                String name = secret.substring(0, secret.indexOf('/'));
                String key = secret.substring(secret.indexOf('/') + 1);
                assertTrue(readme.contains("`" + name + "`"), "README.md does not explain the Secret " + name);
                assertTrue(script.contains(name), "create-secrets does not make " + name);
                assertTrue(
                        key.equals("*") || script.matches("(?s).*\\b" + key + "\\b.*"),
                        "create-secrets does not make " + secret);
            }
        }
    }

    @Test
    void noFileHoldsASecret() {
        assertFalse(production.objects().stream()
                .anyMatch(object -> object.getKind().equals("Secret")));
        for (ConfigMap map : production.all(ConfigMap.class)) {
            map.getData()
                    .forEach((key, value) -> assertFalse(
                            key.toUpperCase(java.util.Locale.ROOT).contains("PASSWORD"),
                            map.getMetadata().getName() + ": " + key));
        }
    }

    @Test
    void accountsGiveNoToken() {
        Set<String> accounts = production.all(ServiceAccount.class).stream()
                .peek(account -> assertFalse(account.getAutomountServiceAccountToken()))
                .map(account -> account.getMetadata().getName())
                .collect(Collectors.toSet());
        for (Workload workload : production.workloads()) {
            assertTrue(accounts.contains(workload.pod().getServiceAccountName()), workload.toString());
        }
    }

    @Test
    void autoscalersScaleSomethingThatIsThere() {
        for (HorizontalPodAutoscaler scaler : production.all(HorizontalPodAutoscaler.class)) {
            var target = scaler.getSpec().getScaleTargetRef();
            assertEquals("Deployment", target.getKind());
            assertTrue(production.workload(target.getName()).isDeployment());
        }
    }

    @Test
    void routesLeadToServicesAndHangOnTheGateway() {
        Gateway gateway = production.all(Gateway.class).get(0);
        Set<String> listeners = gateway.getSpec().getListeners().stream()
                .map(listener -> listener.getName())
                .collect(Collectors.toSet());
        for (HTTPRoute route : production.all(HTTPRoute.class)) {
            route.getSpec().getParentRefs().forEach(parent -> {
                assertEquals(gateway.getMetadata().getName(), parent.getName());
                assertTrue(listeners.contains(parent.getSectionName()), parent.toString());
            });
            route.getSpec().getRules().stream()
                    .flatMap(rule -> rule.getBackendRefs().stream())
                    .forEach(backend -> assertEquals(
                            backend.getPort(),
                            References.service(production, backend.getName())
                                    .getSpec()
                                    .getPorts()
                                    .get(0)
                                    .getPort()));
        }
    }

    @Test
    void theOtherWayInLeadsToServicesToo() {
        for (Ingress ingress : Rendering.of("routes/ingress").all(Ingress.class)) {
            ingress.getSpec().getRules().stream()
                    .flatMap(rule -> rule.getHttp().getPaths().stream())
                    .map(path -> path.getBackend().getService())
                    .forEach(backend -> assertEquals(
                            backend.getPort().getName(),
                            References.service(production, backend.getName())
                                    .getSpec()
                                    .getPorts()
                                    .get(0)
                                    .getName()));
        }
    }
}
