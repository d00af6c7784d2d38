package io.flotilla.k8s.rendered;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Who can connect to whom, as NetworkPolicies say: what one allows is added to what the others allow, once any speaks of a pod. */
record Reach(List<NetworkPolicy> policies) {

    static Reach of(Rendering rendering) {
        return new Reach(rendering.all(NetworkPolicy.class));
    }

    /** Between two pods of the namespace. */
    boolean allows(Workload caller, Workload called, int port) {
        Predicate<NetworkPolicyPeer> isCalled = peer -> isPod(peer, called);
        Predicate<NetworkPolicyPeer> isCaller = peer -> isPod(peer, caller);
        return leaves(caller, isCalled, port) && enters(called, isCaller, port);
    }

    /** From a namespace with that label. */
    boolean allowsFrom(Map<String, String> namespace, Workload called, int port) {
        return enters(
                called,
                peer -> peer.getNamespaceSelector() != null
                        && peer.getPodSelector() == null
                        && Labels.match(peer.getNamespaceSelector(), namespace),
                port);
    }

    /** To somewhere that is not in the cluster. */
    boolean leavesTheCluster(Workload caller, int port) {
        return leaves(caller, peer -> peer.getIpBlock() != null, port);
    }

    /** Whether any policy restricts this direction for the pod at all. */
    boolean covers(Workload workload, String direction) {
        return about(workload, direction).size() > 0;
    }

    private boolean leaves(Workload caller, Predicate<NetworkPolicyPeer> to, int port) {
        return about(caller, "Egress").stream()
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .anyMatch(rule -> rule.getTo().stream().anyMatch(to) && open(rule.getPorts(), port));
    }

    private boolean enters(Workload called, Predicate<NetworkPolicyPeer> from, int port) {
        return about(called, "Ingress").stream()
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .anyMatch(rule -> rule.getFrom().stream().anyMatch(from) && open(rule.getPorts(), port));
    }

    private List<NetworkPolicy> about(Workload workload, String direction) {
        return policies.stream()
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction)
                        && Labels.match(policy.getSpec().getPodSelector(), workload.labels()))
                .toList();
    }

    private static boolean isPod(NetworkPolicyPeer peer, Workload workload) {
        return peer.getNamespaceSelector() == null
                && peer.getPodSelector() != null
                && Labels.match(peer.getPodSelector(), workload.labels());
    }

    private static boolean open(List<NetworkPolicyPort> ports, int port) {
        return ports.stream().anyMatch(allowed -> allowed.getPort().getIntVal() == port);
    }
}
