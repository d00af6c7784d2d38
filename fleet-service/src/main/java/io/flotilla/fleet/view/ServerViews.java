package io.flotilla.fleet.view;

import io.flotilla.api.fleet.InstanceView;
import io.flotilla.api.fleet.RoleView;
import io.flotilla.api.fleet.ServerState;
import io.flotilla.fleet.Blocking;
import io.flotilla.fleet.driver.Drivers;
import io.flotilla.fleet.inventory.Server;
import io.flotilla.mysql.CallersContext;
import io.flotilla.mysql.MySqlFault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;

/** How instances are. A server that does not answer is told apart into stopped and unreachable by the word of its driver. */
@ApplicationScoped
public class ServerViews {

    private final ServerProbe probe;
    private final Drivers drivers;
    private final QueryRate rate;
    private final ViewConfig config;

    ServerViews(ServerProbe probe, Drivers drivers, QueryRate rate, ViewConfig config) {
        this.probe = probe;
        this.drivers = drivers;
        this.rate = rate;
        this.config = config;
    }

    /** All of these, in their order. One bad server never hides the others. */
    public Uni<List<InstanceView>> all(List<Server> servers) {
        return Multi.createFrom()
                .iterable(servers)
                .onItem()
                .transformToUni(this::one)
                .merge(Math.max(1, config.concurrency()))
                .collect()
                .asList()
                .map(views -> views.stream()
                        .sorted(Comparator.comparingLong(InstanceView::id))
                        .toList());
    }

    /** Never fails: what went wrong is part of the view. */
    public Uni<InstanceView> one(Server server) {
        return probe.observe(server.reachedAt())
                .map(seen -> answering(server, seen))
                .onFailure()
                .recoverWithUni(failure -> silent(server, failure));
    }

    private InstanceView answering(Server server, Observation seen) {
        return new InstanceView(
                server.id(),
                server.description().host(),
                server.description().port(),
                server.description().service(),
                ServerState.RUNNING,
                seen.version(),
                new RoleView(server.description().role(), seen.role()),
                seen.readOnly(),
                seen.uptimeSeconds(),
                seen.connections(),
                rate.of(server.reachedAt(), seen),
                seen.replication(),
                null);
    }

    private Uni<InstanceView> silent(Server server, Throwable failure) {
        return driversWord(server)
                .map(running -> running
                        ? silent(server, ServerState.UNREACHABLE, reason(server, failure))
                        : silent(server, ServerState.STOPPED, null))
                .onFailure()
                .recoverWithItem(unknown -> silent(server, ServerState.UNREACHABLE, reason(server, failure)));
    }

    private Uni<Boolean> driversWord(Server server) {
        return Uni.createFrom().deferred(() -> {
            Executor caller = CallersContext.here();
            return Blocking.call(() -> drivers.of(server).running(server))
                    .ifNoItem()
                    .after(config.timeout())
                    .fail()
                    .emitOn(caller);
        });
    }

    private static InstanceView silent(Server server, ServerState state, String error) {
        return new InstanceView(
                server.id(),
                server.description().host(),
                server.description().port(),
                server.description().service(),
                state,
                null,
                new RoleView(server.description().role(), null),
                null,
                null,
                null,
                null,
                null,
                error);
    }

    private static String reason(Server server, Throwable failure) {
        String what =
                switch (MySqlFault.of(failure)) {
                    case UNREACHABLE -> "does not answer";
                    case CONNECTION_LOST -> "closed the connection";
                    case ACCESS_DENIED -> "refuses the account of the fleet";
                    default -> "could not be asked";
                };
        return server.reachedAt() + " " + what;
    }
}
