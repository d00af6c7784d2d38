package io.flotilla.soak.proxy;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One packet of MySQL's protocol: three bytes of length, the lowest first, a sequence number, and the payload.
 *
 * @param bytes all of it, header included
 */
record Packet(byte[] bytes) {

    private static final int HEADER = 4;
    private static final int QUERY = 3;
    private static final int LONGEST_COMMIT = 16;

    /** @throws EOFException if the connection ends, before the packet or in it */
    static Packet read(DataInputStream in) throws IOException {
        byte[] header = new byte[HEADER];
        in.readFully(header);
        int length = (header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16;
        byte[] bytes = new byte[HEADER + length];
        System.arraycopy(header, 0, bytes, 0, HEADER);
        in.readFully(bytes, HEADER, length);
        return new Packet(bytes);
    }

    /** Whether it is the statement COMMIT: a command begins a sequence, and a text query begins with its number. */
    boolean commits() {
        int length = bytes.length - HEADER;
        return length > 1
                && length <= LONGEST_COMMIT
                && bytes[3] == 0
                && bytes[HEADER] == QUERY
                && text().equalsIgnoreCase("COMMIT");
    }

    private String text() {
        return new String(bytes, HEADER + 1, bytes.length - HEADER - 1, StandardCharsets.UTF_8).strip();
    }
}
