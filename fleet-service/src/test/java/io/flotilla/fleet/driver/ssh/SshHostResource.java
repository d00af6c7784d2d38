package io.flotilla.fleet.driver.ssh;

import io.flotilla.testkit.Fleet;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Lets the ssh driver drive the servers of a host, which is this machine. */
public final class SshHostResource implements QuarkusTestResourceLifecycleManager {

    private SshHost host;

    @Override
    public Map<String, String> start() {
        host = SshHost.start();
        Map<String, String> settings = new HashMap<>();
        settings.put("user", System.getProperty("user.name"));
        settings.put("port", Integer.toString(host.port()));
        settings.put("private-key", host.file("key").toString());
        settings.put("known-hosts", host.file("known_hosts").toString());
        settings.put("sudo", "false");
        settings.put("directory", host.file("servers") + "/{instance}");
        settings.put(
                "mysqld",
                Fleet.shared().shard("metrics").server().binaries().mysqld().toString());
        settings.put("options", host.file("options.cnf").toString());
        settings.put("replication-password", "for-replicas-only");
        settings.put("connect-timeout", "60s");
        settings.put("command-timeout", "60s");
        settings.put("start-timeout", "120s");
        Map<String, String> configuration = new HashMap<>();
        settings.forEach((name, value) -> configuration.put("flotilla.fleet.ssh." + name, value));
        configuration.put("flotilla.fleet.view.timeout", "60s");
        return configuration;
    }

    @Override
    public void stop() {
        host.close();
    }
}
