package io.flotilla.k8s.rendered;

import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a container finds in its environment.
 *
 * @param values  that are written down
 * @param secrets variables whose value comes from a Secret
 */
record Environment(Map<String, String> values, Set<String> secrets) {

    static Environment of(Rendering rendering, Workload workload) {
        Map<String, String> values = new TreeMap<>();
        Set<String> secrets = new TreeSet<>();
        for (EnvFromSource source : workload.container().getEnvFrom()) {
            values.putAll(rendering.config(source.getConfigMapRef().getName()));
        }
        for (EnvVar variable : workload.container().getEnv()) {
            if (variable.getValueFrom() == null) {
                values.put(variable.getName(), variable.getValue());
            } else {
                secrets.add(variable.getName());
            }
        }
        return new Environment(values, secrets);
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(values.keySet());
        names.addAll(secrets);
        return names;
    }
}
