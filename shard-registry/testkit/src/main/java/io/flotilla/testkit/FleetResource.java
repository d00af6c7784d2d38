package io.flotilla.testkit;

import io.flotilla.mysql.DatabaseAccount;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Configures the service under test for the fleet of this JVM.
 *
 * <p>Arguments: {@code account} is the account the service gets on the shards: {@code registry}, {@code ingest},
 * {@code query} or {@code fleet};
 * {@code registry=true} also starts the real registry, tells the service its address, and registers both shards.
 */
public final class FleetResource implements QuarkusTestResourceLifecycleManager {

    private DatabaseAccount account = DatabaseAccount.REGISTRY;
    private boolean withRegistry;

    @Override
    public void init(Map<String, String> arguments) {
        account = DatabaseAccount.valueOf(
                arguments.getOrDefault("account", "registry").toUpperCase(Locale.ROOT));
        withRegistry = Boolean.parseBoolean(arguments.get("registry"));
    }

    @Override
    public Map<String, String> start() {
        Fleet fleet = Fleet.shared();
        Map<String, String> configuration = new HashMap<>();
        configuration.put("flotilla.mysql.username", account.username());
        configuration.put("flotilla.mysql.password", fleet.password(account));
        if (account == DatabaseAccount.REGISTRY || account == DatabaseAccount.FLEET) {
            configuration.put("flotilla.manager.host", fleet.manager().host());
            configuration.put(
                    "flotilla.manager.port", Integer.toString(fleet.manager().port()));
            configuration.put("flotilla.manager.database", Fleet.MANAGER_DATABASE);
            configuration.put("flotilla.manager.username", DatabaseAccount.MANAGER.username());
            configuration.put("flotilla.manager.password", fleet.password(DatabaseAccount.MANAGER));
        }
        if (withRegistry) {
            fleet.registry().start();
            configuration.put("flotilla.registry.url", fleet.registry().url());
        }
        return configuration;
    }

    /** The fleet lives as long as the JVM, for the next test class. */
    @Override
    public void stop() {
        // Nothing to do.
    }
}
