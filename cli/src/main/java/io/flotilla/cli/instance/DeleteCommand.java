package io.flotilla.cli.instance;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ChangeOptions;
import io.flotilla.cli.options.ConfirmOption;
import io.flotilla.cli.options.PassphraseOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flotilla instance delete INSTANCE}. */
@Command(
        name = "delete",
        description = {
            "Delete a server from the inventory.",
            "",
            "Needs the secret passphrase. A server that Flotilla provisioned is stopped, and its data are removed."
        },
        footer = {
            "",
            "Examples:",
            "  flotilla instance delete mysql-05-prod:3306",
            "  flotilla instance delete 5 --yes --passphrase-file secret.txt",
            "  vault read fleet | flotilla instance delete 5 --yes --passphrase-file -"
        })
final class DeleteCommand implements Runnable {

    private final Fleet fleet;
    private final Instances instances;

    @Parameters(index = "0", paramLabel = "INSTANCE", description = "The server: its id, or HOST[:PORT].")
    String instance;

    @Option(names = "--force", description = "Also when it has replicas or serves a shard.")
    boolean force;

    @Mixin
    PassphraseOption passphrase;

    @Mixin
    ConfirmOption sure;

    @Mixin
    ChangeOptions how;

    DeleteCommand(Fleet fleet, Instances instances) {
        this.fleet = fleet;
        this.instances = instances;
    }

    @Override
    public void run() {
        JsonNode found = instances.find(instance);
        String name = Instances.endpoint(found);
        if (!how.dryRun()) {
            sure.confirm(fleet.terminal(), "the instance " + name, name);
        }
        Call call = Call.delete(Instances.pathOf(found.path("id").asText()))
                .flag("force", force)
                .header(FleetPaths.PASSPHRASE, passphrase.read(fleet.terminal()));
        fleet.change(how, call).ifPresent(gone -> fleet.say("Deleted the instance " + name));
    }
}
