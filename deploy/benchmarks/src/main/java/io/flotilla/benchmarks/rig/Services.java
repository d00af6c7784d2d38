package io.flotilla.benchmarks.rig;

import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.process.FreePort;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.service.ServiceProcess;
import io.flotilla.process.service.ServiceSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts the services as processes, each from its package. */
final class Services {

    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final List<String> SMALL = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final RigOptions options;
    private final String password;

    Services(RigOptions options, String password) {
        this.options = options;
        this.password = password;
    }

    /** Gives its port. */
    int registry(MysqlServer manager) {
        return start(
                "registry",
                "shard-registry/server",
                SMALL,
                Map.of(
                        "FLOTILLA_MANAGER_HOST", manager.host(),
                        "FLOTILLA_MANAGER_PORT", Integer.toString(manager.port()),
                        "FLOTILLA_MANAGER_DATABASE", Servers.MANAGER_DATABASE,
                        "FLOTILLA_MANAGER_USERNAME", DatabaseAccount.MANAGER.username(),
                        "FLOTILLA_MANAGER_PASSWORD", password,
                        "FLOTILLA_MYSQL_USERNAME", DatabaseAccount.REGISTRY.username(),
                        "FLOTILLA_MYSQL_PASSWORD", password));
    }

    /** Gives its port. */
    int ingest(int registry) {
        return start(
                "ingest",
                "ingest-service",
                options.ingestJvm(),
                Map.of(
                        "FLOTILLA_REGISTRY_URL",
                        "http://127.0.0.1:" + registry,
                        "FLOTILLA_MYSQL_USERNAME",
                        DatabaseAccount.INGEST.username(),
                        "FLOTILLA_MYSQL_PASSWORD",
                        password));
    }

    private int start(String name, String module, List<String> jvm, Map<String, String> environment) {
        int port = FreePort.pick();
        Path jar = options.checkout().resolve(module).resolve(JAR);
        ServiceProcess.start(new ServiceSpec(name, jar, options.directory(), port, environment, jvm));
        return port;
    }
}
