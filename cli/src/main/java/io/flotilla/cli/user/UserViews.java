package io.flotilla.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.output.Column;
import io.flotilla.cli.output.View;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How users look. */
final class UserViews {

    private static final Column[] COLUMNS = {
        Column.of("id", "/id"),
        Column.of("name", "/name"),
        Column.of("status", "/status"),
        Column.of("created", "/created"),
        Column.text("permissions", UserViews::permissions)
    };

    static final View LIST =
            View.grid("/users", COLUMNS).whenEmpty("There is no user yet. Try: flotilla user add NAME");

    static final View ONE = View.grid("", COLUMNS);

    /** One who was just added, with the password that is told this once. */
    static final View NEW = View.details(
            "",
            Column.of("id", "/id"),
            Column.of("name", "/name"),
            Column.of("status", "/status"),
            Column.of("password", "/password"));

    static final View PASSWORD = View.details("", Column.of("password", "/password"));

    static final View PERMISSION =
            View.grid("", Column.of("id", "/id"), Column.of("service", "/service"), Column.of("role", "/role"));

    static final View DONE = View.grid("/done", Column.of("done", "")).whenEmpty("There was nothing to be done.");

    private UserViews() {}

    private static String permissions(JsonNode user) {
        String all = StreamSupport.stream(user.path("permissions").spliterator(), false)
                .map(permission -> permission.path("role").asText() + " of "
                        + permission.path("service").asText())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "-" : all;
    }
}
