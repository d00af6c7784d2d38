package io.flotilla.fleet;

import io.flotilla.testkit.Fleet;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets the local driver drive the servers of the test fleet. */
public final class LocalServersResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "flotilla.fleet.local.directory",
                Fleet.shared().directory().toString(),
                "flotilla.fleet.local.replication-password",
                "for-replicas-only");
    }

    @Override
    public void stop() {
        // The fleet lives as long as the JVM.
    }
}
