package io.flotilla.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.fleet.Named;
import jakarta.inject.Singleton;

/** Finds the user that somebody means. */
@Singleton
final class Users {

    static final String LIST = FleetPaths.USERS + "?full=true";

    private final Named named;

    Users(Fleet fleet) {
        this.named = new Named(fleet, "user", LIST, "users");
    }

    JsonNode find(String wanted) {
        return named.find(wanted);
    }

    /** The path of a user given by name or id. */
    String path(String wanted) {
        return pathOf(find(wanted));
    }

    static String pathOf(JsonNode user) {
        return FleetPaths.USER + "/" + user.path("id").asText();
    }
}
