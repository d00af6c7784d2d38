package io.flotilla.fleet.driver.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SshDriverConfigTest {

    @Test
    void theDefaults() {
        SshDriverConfig defaults = SshSettings.of(Map.of());

        assertEquals("flotilla", defaults.user());
        assertEquals(22, defaults.port());
        assertEquals(Optional.empty(), defaults.privateKey());
        assertEquals(Optional.empty(), defaults.knownHosts());
        assertTrue(defaults.sudo());
        assertEquals("mysql@{port}", defaults.unit());
        assertEquals("/var/lib/flotilla/{instance}", defaults.directory());
        assertEquals("mysqld", defaults.mysqld());
        assertEquals(Optional.empty(), defaults.options());
        assertEquals(Optional.empty(), defaults.replicationPassword());
        assertEquals(Duration.ofSeconds(10), defaults.connectTimeout());
        assertEquals(Duration.ofSeconds(10), defaults.commandTimeout());
        assertEquals(Duration.ofSeconds(60), defaults.startTimeout());
        assertEquals(Duration.ofSeconds(2), defaults.steadyTime());
        assertEquals(Duration.ofSeconds(60), defaults.stopTimeout());
        assertEquals(Duration.ofMinutes(5), defaults.createTimeout());
        assertEquals(Duration.ofHours(12), defaults.copyTimeout());
    }

    @Test
    void withoutAKeyOrKnownHostsItRefusesAndNamesTheProperty() {
        ProblemException noKey = assertThrows(
                ProblemException.class, () -> new SshConnections(SshSettings.of(Map.of())).requireConfigured());
        ProblemException noHosts = assertThrows(
                ProblemException.class,
                () -> new SshConnections(SshSettings.of(Map.of("private-key", "/key"))).requireConfigured());

        assertEquals(FleetError.NO_DRIVER, noKey.code());
        assertEquals("The ssh driver is not set up: flotilla.fleet.ssh.private-key is not set", noKey.detail());
        assertEquals("The ssh driver is not set up: flotilla.fleet.ssh.known-hosts is not set", noHosts.detail());
    }
}
