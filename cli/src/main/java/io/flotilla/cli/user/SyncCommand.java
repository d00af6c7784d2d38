package io.flotilla.cli.user;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.options.ChangeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flotilla user sync}. */
@Command(
        name = "sync",
        description = {
            "Make the accounts on all servers what they should be.",
            "",
            "For servers that could not be reached when something was changed, and after somebody changed accounts by hand."
        },
        footer = {"", "Examples:", "  flotilla user sync", "  flotilla user sync --dry-run"})
final class SyncCommand implements Runnable {

    private final UserChange change;

    @Mixin
    ChangeOptions how;

    SyncCommand(UserChange change) {
        this.change = change;
    }

    @Override
    public void run() {
        change.show(how, Call.post(FleetPaths.USERS + "/sync"), UserViews.DONE);
    }
}
