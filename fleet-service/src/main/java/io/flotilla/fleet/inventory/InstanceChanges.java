package io.flotilla.fleet.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.DryRun;
import io.flotilla.api.fleet.FleetInstance;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.audit.AuditLog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The changes a caller may ask for, each guarded, audited, and able to be tried out. */
@ApplicationScoped
class InstanceChanges {

    private static final String UNKNOWN = "(not described)";

    private final Inventory inventory;
    private final PassphraseGuard passphrase;
    private final ServerMaker maker;
    private final AuditLog audit;

    InstanceChanges(Inventory inventory, PassphraseGuard passphrase, ServerMaker maker, AuditLog audit) {
        this.inventory = inventory;
        this.passphrase = passphrase;
        this.maker = maker;
        this.audit = audit;
    }

    Uni<FleetInstance> add(JsonNode body, Actor actor) {
        Uni<FleetInstance> added = Uni.createFrom()
                .deferred(() -> InstanceReader.provision(body)
                        ? maker.make(InstanceReader.whole(body, DriverName.LOCAL), actor)
                        : inventory.add(InstanceReader.whole(body, DriverName.SSH), false))
                .map(Server::toApi);
        return audit.around(actor, "instance.add", subject(body), added);
    }

    Uni<DryRun> wouldAdd(JsonNode body) {
        if (InstanceReader.provision(body)) {
            return maker.wouldMake(InstanceReader.whole(body, DriverName.LOCAL));
        }
        ServerDescription wanted = InstanceReader.whole(body, DriverName.SSH);
        return inventory
                .check(wanted, 0)
                .replaceWith(() -> DryRun.of("Add %s as %s of %s, driven by %s"
                        .formatted(wanted.endpoint(), wanted.role().wireName(), wanted.service(), wanted.driver())));
    }

    Uni<FleetInstance> change(long id, JsonNode body, Actor actor) {
        Uni<FleetInstance> changed = inventory
                .get(id)
                .chain(now -> inventory.change(id, changed(now, body)))
                .map(Server::toApi);
        return audit.around(actor, "instance.change", "instance " + id, changed);
    }

    Uni<DryRun> wouldChange(long id, JsonNode body) {
        return inventory.get(id).chain(now -> {
            ServerDescription wanted = changed(now, body);
            return inventory
                    .check(wanted, id)
                    .replaceWith(() -> DryRun.of(
                            "Change instance %d from %s to %s".formatted(id, shown(now.description()), shown(wanted))));
        });
    }

    Uni<Void> remove(long id, String given, boolean force, Actor actor) {
        Uni<Void> removed = passphrase
                .require(given)
                .chain(() -> inventory.get(id))
                .chain(server ->
                        server.provisioned() ? maker.remove(server, force, actor) : inventory.remove(server.id()));
        return audit.around(actor, "instance.delete", "instance " + id, removed);
    }

    Uni<DryRun> wouldRemove(long id, String given, boolean force) {
        return passphrase
                .require(given)
                .chain(() -> inventory.get(id))
                .chain(server -> server.provisioned()
                        ? maker.wouldRemove(server, force)
                        : Uni.createFrom()
                                .item(DryRun.of("Remove %s from the inventory".formatted(server.endpoint()))));
    }

    private static ServerDescription changed(Server now, JsonNode body) {
        InstanceReader.requireId(body, now.id());
        ServerDescription wanted = InstanceReader.changed(now.description(), body);
        if (now.provisioned()) {
            InstanceRules.requireSamePlace(now.description(), wanted);
        }
        return wanted;
    }

    private static String shown(ServerDescription server) {
        return "%s, %s of %s".formatted(server.endpoint(), server.role().wireName(), server.service());
    }

    private static String subject(JsonNode body) {
        return body == null || !body.isObject()
                ? UNKNOWN
                : body.path("host").asText(UNKNOWN) + ":" + body.path("port").asText("?");
    }
}
