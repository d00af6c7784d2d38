package io.flotilla.k8s.rendered;

import io.fabric8.kubernetes.api.model.LabelSelector;
import java.util.Map;

/** How Kubernetes decides whether a selector means something with these labels. */
final class Labels {

    private Labels() {}

    /** An empty selector means everything. */
    static boolean match(LabelSelector selector, Map<String, String> labels) {
        return contain(labels, selector.getMatchLabels())
                && selector.getMatchExpressions().stream().allMatch(wish -> {
                    String value = labels.get(wish.getKey());
                    return switch (wish.getOperator()) {
                        case "In" -> wish.getValues().contains(value);
                        case "NotIn" -> !wish.getValues().contains(value);
                        case "Exists" -> value != null;
                        case "DoesNotExist" -> value == null;
                        default -> throw new AssertionError("no such operator: " + wish.getOperator());
                    };
                });
    }

    static boolean contain(Map<String, String> labels, Map<String, String> wanted) {
        return wanted == null || labels.entrySet().containsAll(wanted.entrySet());
    }
}
