package io.flotilla.cli.cloud;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ShowOptions;
import io.flotilla.cli.output.View;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla cloud track [SERVICE]}. */
@Command(
        name = "track",
        description = {
            "Show the servers, or those of one service, again and again until Ctrl-C, as many as fit on the terminal."
        },
        footer = {
            "",
            "Examples:",
            "  flotilla cloud track UserService",
            "  flotilla cloud track UserService --watch=5",
            "  flotilla cloud track -o json | jq -c .servers[0]"
        })
final class TrackCommand implements Runnable {

    private final Fleet fleet;

    private static final String REST = "flotilla cloud unhealthy, or flotilla cloud servers | less";
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(2);
    private static final View SERVERS = CloudViews.SERVERS.whenEmpty("There is no such server.");

    @Parameters(index = "0", arity = "0..1", paramLabel = "SERVICE", description = "The service; all without it.")
    String service;

    @Mixin
    Selection selection;

    @Mixin
    ShowOptions how;

    TrackCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        if (service != null) {
            selection.service = service;
        }
        String path = selection.of(FleetPaths.CLOUD + "/servers");
        fleet.watch(how.watch().orElse(USUAL_PAUSE), how.format(), () -> fleet.get(path), REST, SERVERS);
    }
}
