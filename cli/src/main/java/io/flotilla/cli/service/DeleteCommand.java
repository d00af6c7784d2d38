package io.flotilla.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.fleet.Named;
import io.flotilla.cli.options.ChangeOptions;
import io.flotilla.cli.options.ConfirmOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla service delete SERVICE}. */
@Command(
        name = "delete",
        description = {"Delete a service that no server belongs to. Its database stays where it is."},
        footer = {"", "Examples:", "  flotilla service delete billing", "  flotilla service delete 7 --yes"})
final class DeleteCommand implements Runnable {

    private final Fleet fleet;

    @Parameters(index = "0", paramLabel = "SERVICE", description = "The service: its name, or its id.")
    String service;

    @Mixin
    ConfirmOption sure;

    @Mixin
    ChangeOptions how;

    DeleteCommand(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public void run() {
        JsonNode found = new Named(fleet, "service", FleetPaths.SERVICES, "services").find(service);
        String name = found.path("name").asText();
        if (!how.dryRun()) {
            sure.confirm(fleet.terminal(), "the service " + name, name);
        }
        fleet.change(
                        how,
                        Call.delete(FleetPaths.SERVICE + "/" + found.path("id").asText()))
                .ifPresent(gone -> fleet.say("Deleted the service " + name));
    }
}
