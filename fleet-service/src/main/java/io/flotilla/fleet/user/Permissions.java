package io.flotilla.fleet.user;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.FleetService;
import io.flotilla.api.fleet.PermissionForm;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.inventory.Services;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Roles of users on services. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class Permissions {

    /** @param isNew false if the user had it before */
    record Granted(long id, boolean isNew) {}

    private final Users users;
    private final Services services;
    private final RoleRepository roles;
    private final PermissionRepository permissions;
    private final AccountRepository accounts;

    Permissions(
            Users users,
            Services services,
            RoleRepository roles,
            PermissionRepository permissions,
            AccountRepository accounts) {
        this.users = users;
        this.services = services;
        this.roles = roles;
        this.permissions = permissions;
        this.accounts = accounts;
    }

    /** Fails with USER_NOT_FOUND, USER_TERMINATED, or INVALID_USER if there is no such service or role. Repeatable. */
    Uni<Change<Granted>> grant(long id, PermissionForm wanted) {
        return users.find(id).chain(user -> {
            Users.requireNotTerminated(user);
            return service(wanted.service())
                    .chain(service -> role(wanted.role()).chain(role -> permissions
                            .of(id)
                            .chain(held -> keepOrAdd(
                                    held.stream()
                                            .filter(one -> one.service == service.id() && one.role.id.equals(role.id))
                                            .findFirst(),
                                    PermissionEntity.of(id, service.id(), role)))
                            .call(() -> accounts.note(service.id(), id, user.name))
                            .map(granted -> new Change<>(
                                    granted,
                                    "Give the user %s the role %s on %s"
                                            .formatted(user.name, role.name, service.name()),
                                    Set.of(service.id())))));
        });
    }

    private Uni<Granted> keepOrAdd(Optional<PermissionEntity> held, PermissionEntity wanted) {
        return held.map(permission -> Uni.createFrom().item(new Granted(permission.id, false)))
                .orElseGet(() -> permissions.persistAndFlush(wanted).map(added -> new Granted(added.id, true)));
    }

    /** Fails with USER_NOT_FOUND, or PERMISSION_NOT_FOUND if it is nobody's or somebody else's. */
    Uni<Change<Long>> revoke(long id, long permission) {
        return users.find(id).chain(user -> permissions.of(id).chain(held -> {
            PermissionEntity revoked = held.stream()
                    .filter(one -> one.id == permission)
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(
                            FleetError.PERMISSION_NOT_FOUND,
                            "The user %s has no permission %d; GET /api/user/%d shows those it has"
                                    .formatted(user.name, permission, id)));
            return permissions
                    .delete(revoked)
                    .chain(permissions::flush)
                    .chain(() -> accounts.note(revoked.service, id, user.name))
                    .map(done -> new Change<>(
                            permission,
                            "Take the role %s from the user %s".formatted(revoked.role.name, user.name),
                            Set.of(revoked.service)));
        }));
    }

    private Uni<FleetService> service(String name) {
        return services.all().map(all -> all.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UserReader.refusal(
                        "There is no service of this name; GET /api/services lists those that are", "service")));
    }

    private Uni<RoleEntity> role(String name) {
        return roles.byName(name).invoke(role -> {
            if (role == null) {
                throw UserReader.refusal("There is no role of this name; GET /api/roles lists those that are", "role");
            }
        });
    }
}
