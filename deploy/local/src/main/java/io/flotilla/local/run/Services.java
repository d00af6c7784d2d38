package io.flotilla.local.run;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.fleet.Passwords;
import io.flotilla.local.fleet.Ports;
import io.flotilla.local.fleet.PrivateFile;
import io.flotilla.local.fleet.ServerName;
import io.flotilla.local.fleet.ServiceName;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.process.ProcessFailure;
import io.flotilla.process.service.ServiceProcess;
import io.flotilla.process.service.ServiceSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The services of one data directory, each a process with its configuration in its environment. */
public final class Services {

    private static final Duration READY = Duration.ofMinutes(1);
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";

    private final Path checkout;
    private final DataDirectory directory;
    private final Ports ports;
    private final Passwords passwords;
    private final boolean rawLogs;

    /** @param rawLogs whether ingest also keeps the original events */
    public Services(Path checkout, DataDirectory directory, Ports ports, Passwords passwords, boolean rawLogs) {
        this.checkout = checkout;
        this.directory = directory;
        this.ports = ports;
        this.passwords = passwords;
        this.rawLogs = rawLogs;
    }

    /** Starts a service and returns when it is ready. */
    void start(ServiceName name) {
        int port = ports.of(name);
        if (name == ServiceName.FLEET) {
            writeInventory();
        }
        ServiceProcess.launch(new ServiceSpec(
                        name.toString(),
                        checkout.resolve(name.module()).resolve(JAR),
                        directory.services(),
                        port,
                        environment(name),
                        ServiceJvm.options(name)))
                .awaitReady(port, READY);
    }

    /** The process of a service, running or not. */
    ServiceProcess process(ServiceName name) {
        return ServiceProcess.open(directory.services(), name.toString());
    }

    /** What a service is told; secrets included, so never to be printed. */
    Map<String, String> environment(ServiceName name) {
        Map<String, String> environment = new HashMap<>();
        // Behind this gateway nothing has to notice a drain before it begins.
        environment.put("FLOTILLA_DRAIN_DELAY", "0S");
        environment.put("QUARKUS_LOG_CONSOLE_COLOR", "false");
        switch (name) {
            case REGISTRY -> {
                manager(environment);
                account(environment, DatabaseAccount.REGISTRY);
            }
            case INGEST -> {
                registry(environment);
                account(environment, DatabaseAccount.INGEST);
                environment.put("FLOTILLA_INGEST_RAW_LOGS_ENABLED", Boolean.toString(rawLogs));
            }
            case QUERY -> {
                registry(environment);
                account(environment, DatabaseAccount.QUERY);
            }
            case FLEET -> {
                manager(environment);
                registry(environment);
                account(environment, DatabaseAccount.FLEET);
                environment.put(
                        "FLOTILLA_FLEET_INVENTORY", directory.inventory().toString());
                environment.put(
                        "FLOTILLA_FLEET_LOCAL_DIRECTORY", directory.servers().toString());
                environment.put("FLOTILLA_FLEET_LOCAL_REPLICATION_PASSWORD", passwords.replication());
                environment.put(
                        "FLOTILLA_CLOUD_CPX_URL", "http://%s:%d".formatted(Ports.HOST, ports.ofCloudProvider()));
                // The gateway says who called.
                environment.put("FLOTILLA_CONSOLE_TRUSTED_PROXIES", "127.0.0.0/8");
                environment.put("FLOTILLA_FLEET_SECRET_KEY", passwords.fleetKey());
            }
        }
        return environment;
    }

    private void writeInventory() {
        try {
            PrivateFile.write(directory.inventory(), FleetInventory.of(ports).toJson());
        } catch (IOException e) {
            throw new ProcessFailure("cannot write " + directory.inventory() + ": " + e.getMessage(), e);
        }
    }

    private void manager(Map<String, String> environment) {
        environment.put("FLOTILLA_MANAGER_HOST", Ports.HOST);
        environment.put("FLOTILLA_MANAGER_PORT", Integer.toString(ports.of(ServerName.MANAGER)));
        environment.put("FLOTILLA_MANAGER_DATABASE", Servers.MANAGER_DATABASE);
        environment.put("FLOTILLA_MANAGER_USERNAME", DatabaseAccount.MANAGER.username());
        environment.put("FLOTILLA_MANAGER_PASSWORD", passwords.of(DatabaseAccount.MANAGER));
    }

    private void account(Map<String, String> environment, DatabaseAccount account) {
        environment.put("FLOTILLA_MYSQL_USERNAME", account.username());
        environment.put("FLOTILLA_MYSQL_PASSWORD", passwords.of(account));
    }

    private void registry(Map<String, String> environment) {
        environment.put("FLOTILLA_REGISTRY_URL", "http://%s:%d".formatted(Ports.HOST, ports.of(ServiceName.REGISTRY)));
    }
}
