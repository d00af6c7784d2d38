package io.flotilla.fleet.inventory;

import static io.flotilla.fleet.FleetState.TRANSACTION;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.FleetState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/** What can be done with the instances of the inventory. */
@ApplicationScoped
public class Inventory {

    private final InstanceRepository instances;
    private final ServiceRepository services;

    Inventory(InstanceRepository instances, ServiceRepository services) {
        this.instances = instances;
        this.services = services;
    }

    /** All instances, by id. */
    public Uni<List<Server>> all() {
        return TRANSACTION.once(() -> instances
                .all()
                .map(all -> all.stream().map(InstanceEntity::toServer).toList()));
    }

    /** @return the instance; fails with INSTANCE_NOT_FOUND */
    public Uni<Server> get(long id) {
        return TRANSACTION.once(() -> find(id).map(InstanceEntity::toServer));
    }

    /** Adds it; fails with INSTANCE_EXISTS, or INVALID_INSTANCE if there is no such service. */
    public Uni<Server> add(ServerDescription wanted, boolean provisioned) {
        return explained(wanted, () -> prepare(wanted, 0).chain(service -> {
            InstanceEntity entity = new InstanceEntity();
            entity.become(wanted, service);
            entity.provisioned = provisioned;
            return instances.persistAndFlush(entity).map(InstanceEntity::toServer);
        }));
    }

    /** Whether {@link #add} would work, or {@link #change} of the instance {@code id}; fails as they do. */
    public Uni<Void> check(ServerDescription wanted, long id) {
        return TRANSACTION.once(() -> prepare(wanted, id)).replaceWithVoid();
    }

    /** Changes it; fails with INSTANCE_NOT_FOUND, INSTANCE_EXISTS, INVALID_INSTANCE. */
    public Uni<Server> change(long id, ServerDescription wanted) {
        return explained(
                wanted, () -> find(id).chain(entity -> prepare(wanted, id).chain(service -> {
                    entity.become(wanted, service);
                    return instances.flush().map(done -> entity.toServer());
                })));
    }

    /** Removes it from the inventory; fails with INSTANCE_NOT_FOUND. */
    public Uni<Void> remove(long id) {
        return TRANSACTION.once(() -> find(id).chain(instances::delete));
    }

    private Uni<InstanceEntity> find(long id) {
        return instances.byId(id).invoke(entity -> {
            if (entity == null) {
                throw new ProblemException(
                        FleetError.INSTANCE_NOT_FOUND,
                        "There is no instance " + id + "; GET /api/instances lists those that are");
            }
        });
    }

    /** Gives the service of an instance that may become this. */
    private Uni<ServiceEntity> prepare(ServerDescription wanted, long except) {
        return services.byName(wanted.service())
                .invoke(service -> InstanceRules.require(
                        service != null,
                        "/service",
                        "There is no service of this name; add it with POST /api/services"))
                .call(service -> instances
                        .taken(wanted.host(), wanted.port(), except)
                        .invoke(taken -> {
                            if (taken) {
                                throw exists(wanted);
                            }
                        }));
    }

    private static <T> Uni<T> explained(ServerDescription wanted, Supplier<Uni<T>> work) {
        return TRANSACTION.once(work).onFailure(FleetState::isDuplicate).transform(e -> exists(wanted));
    }

    private static ProblemException exists(ServerDescription wanted) {
        return new ProblemException(
                FleetError.INSTANCE_EXISTS, "There is an instance " + wanted.endpoint() + " already");
    }
}
