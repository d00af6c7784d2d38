package io.flotilla.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ChangeOptions;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla user revoke USER SERVICE [ROLE]}. */
@Command(
        name = "revoke",
        description = {"Take roles on a service from a user. Without any left, the user has no account on its servers."
        },
        footer = {"", "Examples:", "  flotilla user revoke ann orders reader", "  flotilla user revoke ann orders"})
final class RevokeCommand implements Runnable {

    private final Fleet fleet;
    private final Users users;

    @Parameters(index = "0", paramLabel = "USER", description = "The user: name or id.")
    String user;

    @Parameters(index = "1", paramLabel = "SERVICE", description = "The name of the service.")
    String service;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "ROLE",
            description = "The role; all of that service without it.")
    String role;

    @Mixin
    ChangeOptions how;

    RevokeCommand(Fleet fleet, Users users) {
        this.fleet = fleet;
        this.users = users;
    }

    @Override
    public void run() {
        JsonNode found = users.find(user);
        for (JsonNode permission : meant(found)) {
            String id = permission.path("id").asText();
            String what = permission.path("role").asText() + " of " + service;
            fleet.change(how, Call.delete(Users.pathOf(found) + "/permissions/" + id))
                    .ifPresent(gone -> fleet.say(
                            "Revoked " + what + " from " + found.path("name").asText()));
        }
    }

    private List<JsonNode> meant(JsonNode found) {
        List<JsonNode> meant = StreamSupport.stream(found.path("permissions").spliterator(), false)
                .filter(permission -> permission.path("service").asText().equals(service))
                .filter(permission ->
                        role == null || permission.path("role").asText().equals(role))
                .toList();
        if (meant.isEmpty()) {
            String what = role == null ? "no role" : "not the role " + role;
            throw new CommandFailure(ExitCode.NOT_FOUND, "%s has %s on %s".formatted(user, what, service))
                    .next("flotilla user list");
        }
        return meant;
    }
}
