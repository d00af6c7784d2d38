package io.flotilla.soak.proxy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketTest {

    private static final int QUERY = 3;
    private static final int PREPARE = 22;

    @ParameterizedTest
    @ValueSource(strings = {"COMMIT", "commit", "Commit", " COMMIT "})
    void knowsCommitHoweverItIsWritten(String text) {
        assertTrue(packet(0, QUERY, text).commits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "COMMI", "COMMITS", "ROLLBACK", "INSERT INTO t VALUES ('COMMIT')"})
    void otherStatementsAreNoCommit(String text) {
        assertFalse(packet(0, QUERY, text).commits());
    }

    @Test
    void anotherCommandOrTheRestOfOneIsNoCommit() {
        assertFalse(packet(0, PREPARE, "COMMIT").commits());
        assertFalse(packet(1, QUERY, "COMMIT").commits());
    }

    @Test
    void readsOnePacketAfterTheOther() throws IOException {
        byte[] large = bytes(0, QUERY, "x".repeat(70_000));
        byte[] small = bytes(0, QUERY, "COMMIT");
        byte[] both = new byte[large.length + small.length];
        System.arraycopy(large, 0, both, 0, large.length);
        System.arraycopy(small, 0, both, large.length, small.length);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(both));

        assertArrayEquals(large, Packet.read(in).bytes());
        assertArrayEquals(small, Packet.read(in).bytes());
        assertEquals(0, in.available());
        assertThrows(EOFException.class, () -> Packet.read(in));
    }

    private static Packet packet(int sequence, int command, String text) {
        return new Packet(bytes(sequence, command, text));
    }

    static byte[] bytes(int sequence, int command, String text) {
        int length = text.length() + 1;
        byte[] bytes = new byte[length + 4];
        bytes[0] = (byte) length;
        bytes[1] = (byte) (length >> 8);
        bytes[2] = (byte) (length >> 16);
        bytes[3] = (byte) sequence;
        bytes[4] = (byte) command;
        for (int i = 0; i < text.length(); i++) {
            bytes[i + 5] = (byte) text.charAt(i);
        }
        return bytes;
    }
}
