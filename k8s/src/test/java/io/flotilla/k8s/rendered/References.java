package io.flotilla.k8s.rendered;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.Set;
import java.util.TreeSet;

/** What the objects say of each other. */
final class References {

    private References() {}

    /** The Service of that name. */
    static Service service(Rendering rendering, String name) {
        return rendering.all(Service.class).stream()
                .filter(service -> service.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no Service " + name));
    }

    /** ConfigMaps a workload needs, by their names in the cluster. */
    static Set<String> configMaps(Workload workload) {
        Set<String> names = new TreeSet<>();
        workload.container()
                .getEnvFrom()
                .forEach(source -> names.add(source.getConfigMapRef().getName()));
        for (Volume volume : workload.pod().getVolumes()) {
            if (volume.getConfigMap() != null) {
                names.add(volume.getConfigMap().getName());
            }
        }
        return names;
    }

    /** Secrets a workload needs, as {@code name/key}; {@code name/*} for all of one. */
    static Set<String> secrets(Workload workload) {
        Set<String> names = new TreeSet<>();
        for (EnvVar variable : workload.container().getEnv()) {
            if (variable.getValueFrom() != null) {
                var reference = variable.getValueFrom().getSecretKeyRef();
                names.add(reference.getName() + "/" + reference.getKey());
            }
        }
        for (Volume volume : workload.pod().getVolumes()) {
            if (volume.getSecret() != null) {
                String secret = volume.getSecret().getSecretName();
                volume.getSecret().getItems().forEach(item -> names.add(secret + "/" + item.getKey()));
                if (volume.getSecret().getItems().isEmpty()) {
                    names.add(secret + "/*");
                }
            }
        }
        return names;
    }
}
