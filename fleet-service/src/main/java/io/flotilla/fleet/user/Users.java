package io.flotilla.fleet.user;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.UserForm;
import io.flotilla.api.fleet.UserStatus;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.user.account.Password;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be done with users in the manager database. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class Users {

    private final UserRepository users;
    private final PermissionRepository permissions;
    private final AccountRepository accounts;
    private final PasswordVault vault;

    Users(UserRepository users, PermissionRepository permissions, AccountRepository accounts, PasswordVault vault) {
        this.users = users;
        this.permissions = permissions;
        this.accounts = accounts;
        this.vault = vault;
    }

    /** Adds a user without any permission; fails with USER_EXISTS. */
    Uni<Change<Long>> add(String name, Password password) {
        UserEntity user = UserEntity.of(name, vault.encrypt(password));
        return requireFree(name, 0)
                .chain(() -> users.persistAndFlush(user))
                .map(added -> new Change<>(added.id, "Add the user " + name, Set.of()));
    }

    /** Fails with USER_NOT_FOUND, USER_EXISTS, USER_TERMINATED. */
    Uni<Change<Long>> change(long id, UserForm wanted) {
        return find(id).chain(user -> {
            String name = wanted.name() == null ? user.name : wanted.name();
            UserStatus status = UserStatus.ofWireName(wanted.status()).orElse(user.status);
            if (!name.equals(user.name) || status != user.status) {
                requireNotTerminated(user);
            }
            String what = "Change user %d from %s, %s to %s, %s"
                    .formatted(id, user.name, user.status.wireName(), name, status.wireName());
            return requireFree(name, id)
                    .chain(() -> {
                        user.name = name;
                        user.status = status;
                        return users.flush();
                    })
                    .chain(() -> noteAll(user))
                    .map(services -> new Change<>(id, what, services));
        });
    }

    /** Removes the user and all its permissions; fails with USER_NOT_FOUND. */
    Uni<Change<Long>> remove(long id) {
        return find(id).chain(user -> noteAll(user).chain(services -> permissions
                .delete("user", id)
                .chain(() -> users.delete(user))
                .chain(users::flush)
                .map(done ->
                        new Change<>(id, "Delete the user %s and its permissions".formatted(user.name), services))));
    }

    /** Gives the user another password; fails with USER_NOT_FOUND, USER_TERMINATED. */
    Uni<Change<Long>> password(long id, Password password) {
        return find(id).chain(user -> {
            requireNotTerminated(user);
            user.password = vault.encrypt(password);
            return users.flush()
                    .chain(() -> noteAll(user))
                    .map(services -> new Change<>(id, "Set a new password of the user " + user.name, services));
        });
    }

    /** The user, locked until the end of the transaction: one change at a time. */
    Uni<UserEntity> find(long id) {
        return users.lock(id).invoke(user -> {
            if (user == null) {
                throw new ProblemException(
                        FleetError.USER_NOT_FOUND, "There is no user " + id + "; GET /api/users lists those that are");
            }
        });
    }

    static void requireNotTerminated(UserEntity user) {
        if (user.status == UserStatus.TERMINATED) {
            throw new ProblemException(
                    FleetError.USER_TERMINATED,
                    "The user " + user.name + " is terminated, which is for ever; delete it, and add a new one");
        }
    }

    static ProblemException exists(String name) {
        return new ProblemException(FleetError.USER_EXISTS, "There is a user " + name + " already").at("/name");
    }

    private Uni<Void> requireFree(String name, long except) {
        return users.taken(name, except)
                .invoke(taken -> {
                    if (taken) {
                        throw exists(name);
                    }
                })
                .replaceWithVoid();
    }

    /** Notes all accounts of the user, under its present name too, and gives the services that have them. */
    private Uni<Set<Long>> noteAll(UserEntity user) {
        return accounts.noteAll(user.id)
                .chain(() -> permissions.of(user.id))
                .chain(granted -> Multi.createFrom()
                        .iterable(granted.stream()
                                .map(permission -> permission.service)
                                .collect(Collectors.toSet()))
                        .onItem()
                        .transformToUniAndConcatenate(service -> accounts.note(service, user.id, user.name))
                        .collect()
                        .asList())
                .chain(() -> accounts.of(user.id))
                .map(rows -> rows.stream().map(row -> row.service).collect(Collectors.toSet()));
    }
}
