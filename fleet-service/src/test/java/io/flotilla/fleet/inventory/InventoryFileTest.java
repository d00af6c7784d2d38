package io.flotilla.fleet.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.registry.InstanceRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryFileTest {

    @TempDir
    Path directory;

    @Test
    void theReferenceFleetIsTwoPairs() {
        assertEquals(
                List.of(
                        "mysql-01-prod:3306 PRIMARY orders",
                        "mysql-02-prod:3306 PRIMARY metrics",
                        "mysql-03-prod:3306 REPLICA orders",
                        "mysql-04-prod:3306 REPLICA metrics"),
                InventoryFile.referenceFleet().instances().stream()
                        .map(server -> server.endpoint() + " " + server.role() + " " + server.service())
                        .toList());
    }

    @Test
    void aFileIsReadAsTheApiReads() throws IOException {
        InventoryFile file = InventoryFile.read(written("""
                {"services": [{"name": "shop"}],
                 "instances": [{"host": "db", "port": 3301, "role": "slave", "service": "shop", "driver": "local",
                                "address": "127.0.0.1:3301", "unit": null, "provision": null}]}
                """));

        assertEquals("shop", file.services().get(0).dbname());
        ServerDescription server = file.instances().get(0);
        assertEquals(InstanceRole.REPLICA, server.role());
        assertEquals(DriverName.LOCAL, server.driver());
        assertEquals(new Address("127.0.0.1", 3301), server.reachedAt());
    }

    @Test
    void nonsenseNamesTheProperty() throws IOException {
        Path file = written("{\"instances\":[{\"host\":\"db\",\"port\":0,\"service\":\"shop\"}]}");

        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> InventoryFile.read(file));

        assertTrue(failure.getMessage().contains("flotilla.fleet.inventory"), failure.getMessage());
        assertTrue(failure.getMessage().contains("/port"), failure.getMessage());
    }

    private Path written(String content) throws IOException {
        return Files.writeString(directory.resolve("inventory.json"), content);
    }
}
