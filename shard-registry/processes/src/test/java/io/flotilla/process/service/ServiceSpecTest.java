package io.flotilla.process.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSpecTest {

    @Test
    void doesNotTellItsSecrets() {
        assertEquals("ingest on port 8082", spec("ingest", 8082).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "../x", "Ingest", ".hidden"})
    void aNameIsGoodForAFile(String name) {
        assertThrows(IllegalArgumentException.class, () -> spec(name, 8082));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void aPortIsAPort(int port) {
        assertThrows(IllegalArgumentException.class, () -> spec("ingest", port));
    }

    private static ServiceSpec spec(String name, int port) {
        return new ServiceSpec(
                name, Path.of("x.jar"), Path.of("."), port, Map.of("FLOTILLA_MYSQL_PASSWORD", "secret"), List.of());
    }
}
