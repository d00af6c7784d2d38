package io.flotilla.fleet.user;

import static io.flotilla.fleet.FleetState.TRANSACTION;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.FleetRole;
import io.flotilla.api.fleet.FleetService;
import io.flotilla.api.fleet.FleetUser;
import io.flotilla.api.fleet.UserPermission;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.inventory.Services;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Users and roles as callers see them. */
@ApplicationScoped
class UserViews {

    private final UserRepository users;
    private final PermissionRepository permissions;
    private final RoleRepository roles;
    private final Services services;

    UserViews(UserRepository users, PermissionRepository permissions, RoleRepository roles, Services services) {
        this.users = users;
        this.permissions = permissions;
        this.roles = roles;
        this.services = services;
    }

    /** All users, by id. */
    Uni<List<FleetUser>> all() {
        return TRANSACTION.once(() -> users.listAll(Sort.by("id"))
                .chain(all -> permissions.all().chain(granted -> names().map(names -> {
                    Map<Long, List<PermissionEntity>> byUser =
                            granted.stream().collect(Collectors.groupingBy(permission -> permission.user));
                    return all.stream()
                            .map(user -> view(user, byUser.getOrDefault(user.id, List.of()), names))
                            .toList();
                }))));
    }

    /** @return the user; fails with USER_NOT_FOUND */
    Uni<FleetUser> get(long id) {
        return TRANSACTION.once(() -> users.findById(id).chain(user -> {
            if (user == null) {
                throw new ProblemException(
                        FleetError.USER_NOT_FOUND, "There is no user " + id + "; GET /api/users lists those that are");
            }
            return permissions.of(id).chain(granted -> names().map(names -> view(user, granted, names)));
        }));
    }

    /** All roles, by id. */
    Uni<List<FleetRole>> roles() {
        return TRANSACTION.once(() -> roles.listAll(Sort.by("id"))
                .map(all -> all.stream().map(RoleEntity::toApi).toList()));
    }

    private Uni<Map<Long, String>> names() {
        return services.all().map(all -> all.stream().collect(Collectors.toMap(FleetService::id, FleetService::name)));
    }

    private static FleetUser view(UserEntity user, List<PermissionEntity> granted, Map<Long, String> names) {
        List<UserPermission> permissions = granted.stream()
                .map(one -> new UserPermission(one.id, names.get(one.service), one.role.name))
                .toList();
        return new FleetUser(
                user.id, user.name, user.created.toInstant(ZoneOffset.UTC), user.status, permissions, null, List.of());
    }
}
