package io.flotilla.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ChangeOptions;
import io.flotilla.cli.options.ConfirmOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla user delete USER}. */
@Command(
        name = "delete",
        description = {"Delete a user with all permissions and the accounts on the servers."},
        footer = {"", "Examples:", "  flotilla user delete ann", "  flotilla user delete 3 --yes"})
final class DeleteCommand implements Runnable {

    private final Fleet fleet;
    private final Users users;
    private final UserChange change;

    @Parameters(index = "0", paramLabel = "USER", description = "The user: name or id.")
    String user;

    @Mixin
    ConfirmOption sure;

    @Mixin
    ChangeOptions how;

    DeleteCommand(Fleet fleet, Users users, UserChange change) {
        this.fleet = fleet;
        this.users = users;
        this.change = change;
    }

    @Override
    public void run() {
        JsonNode found = users.find(user);
        String name = found.path("name").asText();
        if (!how.dryRun()) {
            sure.confirm(fleet.terminal(), "the user " + name + " with all permissions", name);
        }
        Pending pending = new Pending();
        change.remove(how, Call.delete(Users.pathOf(found)), "Deleted the user " + name, pending);
        pending.judge();
    }
}
