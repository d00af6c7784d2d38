package io.flotilla.k8s.route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The route table as an HTTPRoute of the Gateway API. */
final class HttpRouteYaml {

    /** Of one rule; what the first version of the API allows. */
    private static final int MOST_MATCHES = 8;

    private static final String HEAD = """
            # Written from the route table, deploy/local/src/main/resources/routes.txt, by
            #   ./mvnw test -pl k8s -Dtest=RouteManifestsTest -Dflotilla.accept
            # A gateway has no order of routes: it prefers exact paths, then the longest. Where two lines of the table overlap,
            # both are regular expressions, the more particular one being longer.
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata:
              name: flotilla
            spec:
              parentRefs: [{name: flotilla, sectionName: https}]
              rules:
            """;

    private HttpRouteYaml() {}

    static String render(List<Route> table) {
        StringBuilder yaml = new StringBuilder(HEAD);
        for (String service :
                new LinkedHashSet<>(table.stream().map(Route::service).toList())) {
            List<Route> routes = table.stream()
                    .filter(route -> route.service().equals(service))
                    .toList();
            for (int i = 0; i < routes.size(); i += MOST_MATCHES) {
                yaml.append(rule(table, service, routes.subList(i, Math.min(i + MOST_MATCHES, routes.size()))));
            }
        }
        return yaml.toString();
    }

    /** No time limit: the services have their own, and an answer may stream for minutes. */
    private static String rule(List<Route> table, String service, List<Route> routes) {
        List<String> lines = new ArrayList<>();
        lines.add("    - backendRefs: [{name: %s, port: 8080}]".formatted(service));
        lines.add("      timeouts: {request: 0s}");
        lines.add("      matches:");
        routes.forEach(route -> lines.add("        - {%s}".formatted(match(table, route))));
        return String.join("\n", lines) + "\n";
    }

    private static String match(List<Route> table, Route route) {
        String path;
        if (route.hasVariable() || isShadowed(table, route)) {
            path = "{type: RegularExpression, value: '^%s$'}".formatted(route.regex());
        } else {
            path = "{type: %s, value: %s}".formatted(route.open() ? "PathPrefix" : "Exact", route.prefix());
        }
        return route.method().map(method -> "method: " + method + ", ").orElse("") + "path: " + path;
    }

    private static boolean isShadowed(List<Route> table, Route route) {
        List<Route> shadows = table.stream()
                .filter(other -> other.hasVariable() && other.shadows(route))
                .toList();
        for (Route shadow : shadows) {
            if (table.indexOf(shadow) > table.indexOf(route)
                    || shadow.regex().length() <= route.regex().length()) {
                throw new IllegalArgumentException(
                        "a gateway could not tell which one is meant: " + shadow + ", " + route);
            }
        }
        return !shadows.isEmpty();
    }
}
