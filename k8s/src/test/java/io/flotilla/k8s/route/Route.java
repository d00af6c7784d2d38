package io.flotilla.k8s.route;

import io.flotilla.k8s.Checkout;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the product's route table, {@code deploy/local/src/main/resources/routes.txt}, which says what the words mean.
 *
 * @param method  empty for any
 * @param path    as written there
 * @param service the name of the Service in the cluster
 */
record Route(Optional<String> method, String path, String service) {

    private static final String REST = "/**";

    private static final Map<String, String> SERVICES = Map.of(
            "registry", "shard-registry",
            "ingest", "ingest-service",
            "query", "query-service",
            "fleet", "fleet-service");

    /** The table, in its order: the first line that fits decides. */
    static List<Route> table() {
        return Checkout.read("deploy/local/src/main/resources/routes.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Route::parse)
                .toList();
    }

    static Route parse(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length != 3 || !SERVICES.containsKey(words[2])) {
            throw new IllegalArgumentException("not a route: " + line);
        }
        Optional<String> method = Optional.of(words[0]).filter(word -> !word.equals("*"));
        return new Route(method, words[1], SERVICES.get(words[2]));
    }

    /** Whether it takes everything below its path. */
    boolean open() {
        return path.endsWith(REST);
    }

    /** The path without the mark of openness. */
    String prefix() {
        return open() ? path.substring(0, path.length() - REST.length()) : path;
    }

    /** Whether a segment of it may be anything. */
    boolean hasVariable() {
        return path.contains("{");
    }

    /** A regular expression of all its paths, without anchors. */
    String regex() {
        return prefix().replaceAll("\\{[^}]+}", "[^/]+") + (open() ? "(/.*)?" : "");
    }

    boolean fits(String requestMethod, String requestPath) {
        return method.map(requestMethod::equals).orElse(true) && requestPath.matches(regex());
    }

    /** Whether a line further down takes what this one takes, so that only the order of the table decides. */
    boolean shadows(Route later) {
        return later.open() && path.startsWith(later.prefix() + "/");
    }
}
