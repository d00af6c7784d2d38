package io.flotilla.local.gateway;

import io.flotilla.local.fleet.ServiceName;
import java.util.List;

/**
 * One line of the route table.
 *
 * @param method  an HTTP method, or {@code *} for any
 * @param pattern segments of the path: a literal, {@code {any}} for any one, {@code **} at the end for the rest
 * @param service who answers
 */
record Route(String method, List<String> pattern, ServiceName service) {

    private static final String ANY_METHOD = "*";
    private static final String REST = "**";

    Route {
        pattern = List.copyOf(pattern);
    }

    /** Reads {@code METHOD PATH SERVICE}. */
    static Route parse(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length != 3 || !words[1].startsWith("/")) {
            throw new IllegalArgumentException("not a route (method, path, service): " + line);
        }
        List<String> pattern =
                words[1].equals("/") ? List.of() : List.of(words[1].substring(1).split("/"));
        return new Route(words[0], pattern, ServiceName.of(words[2]));
    }

    boolean fits(String requestMethod, CanonicalPath path) {
        if (!method.equals(ANY_METHOD) && !method.equals(requestMethod)) {
            return false;
        }
        List<String> segments = path.segments();
        int fixed = open() ? pattern.size() - 1 : pattern.size();
        if (segments.size() < fixed || segments.size() > fixed && !open()) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!isVariable(pattern.get(i)) && !pattern.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean open() {
        return !pattern.isEmpty() && pattern.get(pattern.size() - 1).equals(REST);
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
