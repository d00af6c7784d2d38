package io.flotilla.fleet.inventory;

import static io.flotilla.fleet.FleetState.TRANSACTION;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.FleetService;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.FleetState;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What can be done with services. */
@ApplicationScoped
public class Services {

    private final ServiceRepository services;
    private final InstanceRepository instances;

    Services(ServiceRepository services, InstanceRepository instances) {
        this.services = services;
        this.instances = instances;
    }

    /** All services, by name. */
    public Uni<List<FleetService>> all() {
        return TRANSACTION.once(() -> services.listAll(Sort.by("name"))
                .map(all -> all.stream().map(ServiceEntity::toApi).toList()));
    }

    /** @return the service; fails with SERVICE_NOT_FOUND */
    public Uni<FleetService> get(long id) {
        return TRANSACTION.once(() -> find(id).map(ServiceEntity::toApi));
    }

    /** Adds it; fails with SERVICE_EXISTS. */
    public Uni<FleetService> add(String name, String database) {
        return TRANSACTION
                .once(() -> requireFree(name)
                        .chain(() -> services.persistAndFlush(ServiceEntity.of(name, database)))
                        .map(ServiceEntity::toApi))
                .onFailure(FleetState::isDuplicate)
                .transform(e -> exists(name));
    }

    /** Whether {@link #add} would work; fails as it does. */
    Uni<Void> checkFree(String name) {
        return TRANSACTION.once(() -> requireFree(name));
    }

    /** Removes it; fails with SERVICE_NOT_FOUND, or IN_USE while something belongs to it. */
    public Uni<Void> remove(long id) {
        return TRANSACTION.once(() -> requireUnused(id).chain(services::delete));
    }

    /** Whether {@link #remove} would work; fails as it does. */
    Uni<FleetService> checkUnused(long id) {
        return TRANSACTION.once(() -> requireUnused(id).map(ServiceEntity::toApi));
    }

    private Uni<ServiceEntity> requireUnused(long id) {
        return find(id).call(service -> instances.count("service", service).invoke(count -> {
            if (count > 0) {
                throw new ProblemException(
                        FleetError.IN_USE,
                        "%d instances belong to the service %s; remove them first".formatted(count, service.name));
            }
        }));
    }

    private Uni<ServiceEntity> find(long id) {
        return services.findById(id).invoke(service -> {
            if (service == null) {
                throw new ProblemException(
                        FleetError.SERVICE_NOT_FOUND,
                        "There is no service " + id + "; GET /api/services lists those that are");
            }
        });
    }

    private Uni<Void> requireFree(String name) {
        return services.byName(name)
                .invoke(existing -> {
                    if (existing != null) {
                        throw exists(name);
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException exists(String name) {
        return new ProblemException(FleetError.SERVICE_EXISTS, "There is a service " + name + " already");
    }
}
