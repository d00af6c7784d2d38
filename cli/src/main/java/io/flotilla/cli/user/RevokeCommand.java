package io.flotilla.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.fleet.Call;
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

    private final Users users;
    private final UserChange change;

    @Mixin
    UserOnService who;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "ROLE",
            description = "The role; all of that service without it.")
    String role;

    @Mixin
    ChangeOptions how;

    RevokeCommand(Users users, UserChange change) {
        this.users = users;
        this.change = change;
    }

    @Override
    public void run() {
        JsonNode found = users.find(who.user);
        Pending pending = new Pending();
        for (JsonNode permission : meant(found)) {
            String id = permission.path("id").asText();
            String done = "Revoked %s of %s from %s"
                    .formatted(
                            permission.path("role").asText(),
                            who.service,
                            found.path("name").asText());
            change.remove(how, Call.delete(Users.pathOf(found) + "/permissions/" + id), done, pending);
        }
        pending.judge();
    }

    private List<JsonNode> meant(JsonNode found) {
        List<JsonNode> meant = StreamSupport.stream(found.path("permissions").spliterator(), false)
                .filter(permission -> permission.path("service").asText().equals(who.service))
                .filter(permission ->
                        role == null || permission.path("role").asText().equals(role))
                .toList();
        if (meant.isEmpty()) {
            String what = role == null ? "no role" : "not the role " + role;
            throw new CommandFailure(ExitCode.NOT_FOUND, "%s has %s on %s".formatted(who.user, what, who.service))
                    .next("flotilla user list");
        }
        return meant;
    }
}
