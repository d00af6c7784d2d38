package io.flotilla.fleet.driver.ssh;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps the end of what a command says; a host that talks without end costs no memory. */
final class BoundedOutput extends OutputStream {

    private static final int LONGEST = 16 * 1024;

    private byte[] kept = new byte[0];

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(kept, 0, kept.length);
        all.write(bytes, offset, length);
        byte[] joined = all.toByteArray();
        int surplus = Math.max(0, joined.length - LONGEST);
        kept = Arrays.copyOfRange(joined, surplus, joined.length);
    }

    synchronized String text() {
        return new String(kept, StandardCharsets.UTF_8);
    }
}
