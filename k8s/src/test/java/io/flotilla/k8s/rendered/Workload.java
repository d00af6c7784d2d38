package io.flotilla.k8s.rendered;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Map;
import java.util.Optional;

/**
 * Something that makes pods.
 *
 * @param object   a Deployment, StatefulSet or Job
 * @param template of its pods
 * @param selector of its pods; a Job has none
 */
record Workload(HasMetadata object, PodTemplateSpec template, Optional<LabelSelector> selector) {

    static Optional<Workload> of(HasMetadata object) {
        if (object instanceof Deployment deployment) {
            return Optional.of(new Workload(
                    object,
                    deployment.getSpec().getTemplate(),
                    Optional.of(deployment.getSpec().getSelector())));
        }
        if (object instanceof StatefulSet set) {
            return Optional.of(new Workload(
                    object,
                    set.getSpec().getTemplate(),
                    Optional.of(set.getSpec().getSelector())));
        }
        return object instanceof Job job
                ? Optional.of(new Workload(object, job.getSpec().getTemplate(), Optional.empty()))
                : Optional.empty();
    }

    String name() {
        return object.getMetadata().getName();
    }

    /** Whether it runs for good. */
    boolean serves() {
        return selector.isPresent();
    }

    boolean isDeployment() {
        return object instanceof Deployment;
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    PodSpec pod() {
        return template.getSpec();
    }

    /** The only one there is. */
    Container container() {
        if (pod().getContainers().size() != 1 || !pod().getInitContainers().isEmpty()) {
            throw new AssertionError(name() + " has not exactly one container");
        }
        return pod().getContainers().get(0);
    }

    @Override
    public String toString() {
        return object.getKind() + " " + name();
    }
}
