package io.flotilla.fleet;

import io.flotilla.api.fleet.FleetPaths;
import io.vertx.core.http.HttpServerRequest;

/** Who asks for a change: the name the caller gives, else the address it calls from. At most 128 characters, none of them control. */
public record Actor(String name) {

    private static final int LONGEST = 128;

    public static Actor of(HttpServerRequest request) {
        String given = request.getHeader(FleetPaths.ACTOR);
        String name = given == null ? "" : given.replaceAll("\\p{Cntrl}", " ").strip();
        if (name.isEmpty()) {
            name = request.remoteAddress() == null
                    ? "unknown"
                    : request.remoteAddress().hostAddress();
        }
        return new Actor(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
    }

    @Override
    public String toString() {
        return name;
    }
}
