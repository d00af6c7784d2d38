package io.flotilla.fleet.user;

import io.flotilla.api.fleet.FleetService;
import io.flotilla.api.fleet.PendingServer;
import io.flotilla.api.fleet.UserStatus;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.fleet.inventory.Address;
import io.flotilla.fleet.inventory.Server;
import io.flotilla.fleet.user.account.Privileges;
import io.flotilla.fleet.user.account.WantedAccount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that accounts follow from, as one transaction saw it. */
record People(
        List<Server> servers,
        List<FleetService> services,
        List<UserEntity> users,
        List<PermissionEntity> permissions,
        List<AccountEntity> accounts) {

    /** The primaries of these services, in one order for everybody. */
    List<Target> targets(Collection<Long> wanted) {
        Map<String, Long> ids = services.stream().collect(Collectors.toMap(FleetService::name, FleetService::id));
        Map<Address, List<Server>> byAddress = servers.stream()
                .filter(server -> server.description().role() == InstanceRole.PRIMARY)
                .collect(Collectors.groupingBy(Server::reachedAt));
        return byAddress.entrySet().stream()
                .map(entry -> target(entry.getKey(), entry.getValue(), ids))
                .filter(target -> target.services().stream().anyMatch(wanted::contains))
                .sorted(Comparator.comparing(target -> target.address().toString()))
                .toList();
    }

    private Target target(Address address, List<Server> same, Map<String, Long> ids) {
        Set<String> names =
                same.stream().map(server -> server.description().service()).collect(Collectors.toSet());
        List<Target.Replica> replicas = servers.stream()
                .filter(server -> server.description().role() == InstanceRole.REPLICA)
                .filter(server -> names.contains(server.description().service()))
                .map(server -> new Target.Replica(server.reachedAt(), server.endpoint()))
                .filter(replica -> !replica.address().equals(address))
                .distinct()
                .toList();
        return new Target(
                address, same.get(0).endpoint(), names.stream().map(ids::get).collect(Collectors.toSet()), replicas);
    }

    /** Those of these services that should have an account, or have one to lose, and no primary. */
    List<PendingServer> homeless(Collection<Long> wanted) {
        List<Target> targets = targets(wanted);
        return services.stream()
                .filter(service -> wanted.contains(service.id()))
                .filter(service ->
                        targets.stream().noneMatch(target -> target.services().contains(service.id())))
                .filter(service ->
                        accounts.stream().anyMatch(row -> row.service == service.id() && (row.made || isWanted(row))))
                .map(service -> new PendingServer(service.name(), "The service has no master instance"))
                .toList();
    }

    /** The accounts that should be on that server. */
    List<WantedAccount> wanted(Target target, PasswordVault vault) {
        Map<Long, Map<String, Privileges>> byUser = new TreeMap<>();
        Map<Long, String> databases = new HashMap<>();
        services.forEach(service -> databases.put(service.id(), service.dbname()));
        permissions.stream()
                .filter(permission -> target.services().contains(permission.service))
                .forEach(permission -> byUser.computeIfAbsent(permission.user, id -> new HashMap<>())
                        .merge(
                                databases.get(permission.service),
                                Privileges.parse(permission.role.permissions),
                                Privileges::and));
        List<WantedAccount> wanted = new ArrayList<>();
        for (UserEntity user : users) {
            if (byUser.containsKey(user.id)) {
                Set<String> former = rows(target)
                        .filter(row -> row.user == user.id && !row.name.equals(user.name))
                        .map(row -> row.name)
                        .collect(Collectors.toSet());
                boolean locked = user.status != UserStatus.ACTIVE;
                wanted.add(new WantedAccount(
                        user.name, former, vault.decrypt(user.password), locked, byUser.get(user.id)));
            }
        }
        return wanted;
    }

    /** The names of accounts there that no user needs. */
    Set<String> obsolete(Target target) {
        Set<Long> withPermission = permissions.stream()
                .filter(permission -> target.services().contains(permission.service))
                .map(permission -> permission.user)
                .collect(Collectors.toSet());
        return rows(target)
                .filter(row -> !withPermission.contains(row.user))
                .map(row -> row.name)
                .collect(Collectors.toSet());
    }

    /** The names of accounts that Flotilla has made there. */
    Set<String> made(Target target) {
        return rows(target).filter(row -> row.made).map(row -> row.name).collect(Collectors.toSet());
    }

    /** Whether the account should be there, under this name. */
    boolean isWanted(AccountEntity row) {
        return users.stream().anyMatch(user -> user.id == row.user && user.name.equals(row.name))
                && permissions.stream().anyMatch(each -> each.user == row.user && each.service == row.service);
    }

    private Stream<AccountEntity> rows(Target target) {
        return accounts.stream().filter(row -> target.services().contains(row.service));
    }
}
