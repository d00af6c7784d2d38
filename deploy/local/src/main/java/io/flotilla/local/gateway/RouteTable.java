package io.flotilla.local.gateway;

import io.flotilla.local.fleet.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Who answers what: the lines of {@code routes.txt}, of which the first that fits decides. */
record RouteTable(List<Route> routes) {

    RouteTable {
        routes = List.copyOf(routes);
    }

    /** The table that comes with the product. */
    static RouteTable standard() {
        try (InputStream in = RouteTable.class.getResourceAsStream("/routes.txt")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("routes.txt cannot be read", e);
        }
    }

    /** Reads one route a line; blank lines and lines that start with {@code #} do not count. */
    static RouteTable parse(String text) {
        return new RouteTable(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Route::parse)
                .toList());
    }

    Optional<ServiceName> find(String method, CanonicalPath path) {
        return routes.stream()
                .filter(route -> route.fits(method, path))
                .map(Route::service)
                .findFirst();
    }
}
