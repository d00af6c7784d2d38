package io.flotilla.fleet.driver.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.registry.InstanceRole;
import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.fleet.inventory.DriverName;
import io.flotilla.fleet.inventory.ServerDescription;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNameTest {

    @Test
    void anInstanceThatNamesNoneHasTheUnitOfThePattern() {
        assertEquals("mysql@3307", UnitName.of(server(null), "mysql@{port}").name());
        assertEquals("mysqld-db7", UnitName.of(server(null), "mysqld-{host}").name());
        assertEquals("mariadb", UnitName.of(server("mariadb"), "mysql@{port}").name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-rf", "a b", "a;reboot", "$(reboot)", "a\nb", "a/b", "{nothing}"})
    void whatIsNoNameOfAUnitIsRefused(String pattern) {
        DriverFailure failure = assertThrows(DriverFailure.class, () -> UnitName.of(server(null), pattern));

        assertEquals("flotilla.fleet.ssh.unit", failure.getMessage().split(":")[0]);
    }

    @Test
    void theInstanceOfATemplateFollowsTheAt() {
        assertEquals(Optional.of("7"), new UnitName("mysql@7").instance());
        assertEquals(Optional.of("a-b.c"), new UnitName("mysql@a-b.c.service").instance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mysql@", "@7", "mysql@..", "mysql@.", "mysql@a@b", "mysql@.service"})
    void whatCannotNameADirectoryIsNoInstance(String unit) {
        assertEquals(Optional.empty(), new UnitName(unit).instance());
    }

    private static ServerDescription server(String unit) {
        return new ServerDescription(
                "db7", 3307, InstanceRole.REPLICA, "orders", Optional.empty(), DriverName.SSH, unit);
    }
}
