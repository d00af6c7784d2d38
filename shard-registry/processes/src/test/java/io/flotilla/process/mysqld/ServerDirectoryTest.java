package io.flotilla.process.mysqld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServerDirectoryTest {

    @Test
    void theSocketLiesInTheDirectory() {
        assertEquals(Path.of("/srv/orders/mysqld.sock"), new ServerDirectory(Path.of("/srv/orders")).socket());
    }

    @Test
    void aSocketPathHasAtMost107Bytes() {
        String longest = "/" + "d".repeat(107 - "//mysqld.sock".length());

        assertEquals(
                longest + "/mysqld.sock",
                new ServerDirectory(Path.of(longest)).socket().toString());
        assertTrue(
                new ServerDirectory(Path.of(longest + "d")).socket().toString().length() < 107);
    }

    @Test
    void twoLongDirectoriesHaveTwoSockets() {
        String longOne = "/" + "d".repeat(200);

        assertNotEquals(
                new ServerDirectory(Path.of(longOne, "a")).socket(),
                new ServerDirectory(Path.of(longOne, "b")).socket());
    }
}
