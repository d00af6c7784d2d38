package io.flotilla.k8s.route;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.flotilla.k8s.Checkout;
import io.flotilla.k8s.manifest.ManifestReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a gateway makes of its rules: exact paths first, then regular expressions, then prefixes; the longest, then one with a method. */
record Traffic(List<Match> matches) {

    private static final List<String> RANKS = List.of("Exact", "RegularExpression", "PathPrefix");

    /** One condition of a rule. */
    record Match(String type, String value, Optional<String> method, String service) {

        boolean fits(String requestMethod, String path) {
            boolean there =
                    switch (type) {
                        case "Exact" -> path.equals(value);
                        case "PathPrefix" -> path.equals(value) || path.startsWith(value + "/");
                        default -> path.matches(value);
                    };
            return there && method.map(requestMethod::equals).orElse(true);
        }
    }

    Traffic {
        matches = matches.stream()
                .sorted(Comparator.comparing((Match match) -> RANKS.indexOf(match.type()))
                        .thenComparing(match -> -match.value().length())
                        .thenComparing(match -> match.method().isEmpty()))
                .toList();
    }

    static Traffic ofHttpRoute(String file) throws IOException {
        List<Match> matches = new ArrayList<>();
        for (HasMetadata manifest : ManifestReader.read(Checkout.path(file))) {
            for (var rule : ((HTTPRoute) manifest).getSpec().getRules()) {
                String service = rule.getBackendRefs().get(0).getName();
                rule.getMatches()
                        .forEach(match -> matches.add(new Match(
                                match.getPath().getType(),
                                match.getPath().getValue(),
                                Optional.ofNullable(match.getMethod()),
                                service)));
            }
        }
        return new Traffic(matches);
    }

    static Traffic ofIngress(String file) throws IOException {
        List<Match> matches = new ArrayList<>();
        for (HasMetadata manifest : ManifestReader.read(Checkout.path(file))) {
            for (var rule : ((Ingress) manifest).getSpec().getRules()) {
                for (var path : rule.getHttp().getPaths()) {
                    matches.add(new Match(
                            switch (path.getPathType()) {
                                case "Prefix" -> "PathPrefix";
                                case "Exact" -> "Exact";
                                default -> "RegularExpression";
                            },
                            path.getPath(),
                            Optional.empty(),
                            path.getBackend().getService().getName()));
                }
            }
        }
        return new Traffic(matches);
    }

    Optional<String> service(String method, String path) {
        return matches.stream()
                .filter(match -> match.fits(method, path))
                .map(Match::service)
                .findFirst();
    }

    /** Paths at and around each route of a table. */
    static List<String> samples(List<Route> table) {
        List<String> paths = new ArrayList<>(List.of("/nothing", "/api/families/a/b/logs", "/api/families/a"));
        for (Route route : table) {
            String path = route.prefix().replaceAll("\\{[^}]+}", "thing");
            paths.addAll(List.of(path, path + "/below", path + "/below/deeper", path + "x"));
        }
        return paths.stream().filter(path -> !path.startsWith("//")).toList();
    }
}
