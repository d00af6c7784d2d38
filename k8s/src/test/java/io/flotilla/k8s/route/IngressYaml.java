package io.flotilla.k8s.route;

import java.util.List;

/** The route table as Ingress objects. An Ingress knows no methods: the service behind refuses the wrong ones. */
final class IngressYaml {

    private static final String HEAD = """
            # Written from the route table, deploy/local/src/main/resources/routes.txt, by
            #   ./mvnw test -pl k8s -Dtest=RouteManifestsTest -Dflotilla.accept
            # Controllers prefer exact paths, then the longest. None may send a PUT again to the next pod: it would store rows twice.
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: flotilla
              annotations:
                haproxy-ingress.github.io/proxy-body-size: 64m
                haproxy-ingress.github.io/timeout-server: 600s
                nginx.ingress.kubernetes.io/proxy-body-size: 64m
                nginx.ingress.kubernetes.io/proxy-read-timeout: "600"
                nginx.ingress.kubernetes.io/proxy-next-upstream: "off"
            spec:
              tls: [{secretName: flotilla-tls}]
              rules:
                - http:
                    paths:
            """;

    private static final String PATTERNS = """
            ---
            # Paths with a segment that may be anything. What a regular expression is called differs between controllers.
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: flotilla-patterns
              annotations:
                haproxy-ingress.github.io/path-type: regex
                haproxy-ingress.github.io/proxy-body-size: 64m
                nginx.ingress.kubernetes.io/use-regex: "true"
                nginx.ingress.kubernetes.io/proxy-body-size: 64m
                nginx.ingress.kubernetes.io/proxy-next-upstream: "off"
                traefik.ingress.kubernetes.io/router.pathmatcher: PathRegexp
            spec:
              tls: [{secretName: flotilla-tls}]
              rules:
                - http:
                    paths:
            """;

    private IngressYaml() {}

    static String render(List<Route> table) {
        StringBuilder yaml = new StringBuilder(HEAD);
        table.stream()
                .filter(route -> !route.hasVariable())
                .forEach(route -> yaml.append(path(route, route.open() ? "Prefix" : "Exact", route.prefix())));
        yaml.append(PATTERNS);
        table.stream()
                .filter(Route::hasVariable)
                .forEach(route -> yaml.append(path(route, "ImplementationSpecific", route.regex() + "$")));
        return yaml.toString();
    }

    private static String path(Route route, String type, String path) {
        return "          - {path: '%s', pathType: %s, backend: {service: {name: %s, port: {name: http}}}}\n"
                .formatted(path, type, route.service());
    }
}
