package io.flotilla.fleet.user;

import io.flotilla.fleet.inventory.Inventory;
import io.flotilla.fleet.inventory.Services;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads {@link People}. */
@ApplicationScoped
class PeopleReader {

    private final Inventory inventory;
    private final Services services;
    private final UserRepository users;
    private final PermissionRepository permissions;
    private final AccountRepository accounts;

    PeopleReader(
            Inventory inventory,
            Services services,
            UserRepository users,
            PermissionRepository permissions,
            AccountRepository accounts) {
        this.inventory = inventory;
        this.services = services;
        this.users = users;
        this.permissions = permissions;
        this.accounts = accounts;
    }

    /** What the caller's transaction sees. */
    Uni<People> read() {
        return inventory.all().chain(servers -> services.all().chain(all -> users.listAll(Sort.by("id"))
                .chain(people -> permissions.all().chain(granted -> accounts.listAll(Sort.by("id"))
                        .map(rows -> new People(servers, all, people, granted, rows))))));
    }
}
