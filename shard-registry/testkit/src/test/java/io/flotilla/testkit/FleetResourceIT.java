package io.flotilla.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.mysql.DatabaseAccount;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FleetResourceIT {

    @Test
    void aServiceGetsItsOwnAccount() {
        Map<String, String> configuration = configuration(Map.of("account", "query"));

        assertEquals(
                Map.of(
                        "flotilla.mysql.username",
                        "flotilla_query",
                        "flotilla.mysql.password",
                        Fleet.shared().password(DatabaseAccount.QUERY)),
                configuration);
    }

    @Test
    void theRegistryAlsoGetsTheManagerDatabase() {
        Map<String, String> configuration = configuration(Map.of());

        assertEquals("flotilla_registry", configuration.get("flotilla.mysql.username"));
        assertEquals("flotilla_manager", configuration.get("flotilla.manager.username"));
        assertEquals(Integer.toString(Fleet.shared().manager().port()), configuration.get("flotilla.manager.port"));
        assertEquals(
                Set.of(
                        "flotilla.mysql.username",
                        "flotilla.mysql.password",
                        "flotilla.manager.host",
                        "flotilla.manager.port",
                        "flotilla.manager.database",
                        "flotilla.manager.username",
                        "flotilla.manager.password"),
                configuration.keySet());
    }

    @Test
    void anUnknownAccountIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> configuration(Map.of("account", "root")));
    }

    private static Map<String, String> configuration(Map<String, String> arguments) {
        FleetResource resource = new FleetResource();
        resource.init(arguments);
        return resource.start();
    }
}
