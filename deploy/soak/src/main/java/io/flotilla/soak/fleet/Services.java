package io.flotilla.soak.fleet;

import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.process.FreePort;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.service.ServiceSpec;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the services' processes from what is built in a checkout. */
final class Services {

    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final List<String> JVM =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    private final Path checkout;
    private final Path directory;
    private final Accounts accounts;

    Services(Path checkout, Path directory, Accounts accounts) {
        this.checkout = checkout;
        this.directory = directory;
        this.accounts = accounts;
    }

    Service registry(MysqlServer manager) {
        Map<String, String> environment = account(DatabaseAccount.REGISTRY);
        environment.put("FLOTILLA_MANAGER_HOST", manager.host());
        environment.put("FLOTILLA_MANAGER_PORT", Integer.toString(manager.port()));
        environment.put("FLOTILLA_MANAGER_DATABASE", Accounts.MANAGER_DATABASE);
        environment.put("FLOTILLA_MANAGER_USERNAME", DatabaseAccount.MANAGER.username());
        environment.put("FLOTILLA_MANAGER_PASSWORD", accounts.password(DatabaseAccount.MANAGER));
        return service("registry", "shard-registry/server", environment);
    }

    Service ingest(int replica, Service registry) {
        Map<String, String> environment = account(DatabaseAccount.INGEST);
        environment.put("FLOTILLA_REGISTRY_URL", registry.url());
        return service("ingest-" + replica, "ingest-service", environment);
    }

    private Map<String, String> account(DatabaseAccount account) {
        Map<String, String> environment = new HashMap<>();
        environment.put("FLOTILLA_MYSQL_USERNAME", account.username());
        environment.put("FLOTILLA_MYSQL_PASSWORD", accounts.password(account));
        environment.put("QUARKUS_LOG_CONSOLE_COLOR", "false");
        return environment;
    }

    private Service service(String name, String module, Map<String, String> environment) {
        Path jar = checkout.resolve(module).resolve(JAR);
        return new Service(new ServiceSpec(name, jar, directory, FreePort.pick(), environment, JVM));
    }
}
