package io.flotilla.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** So many zeros, of which none is kept. */
final class ZeroStream extends InputStream {

    private long left;

    ZeroStream(long length) {
        left = length;
    }

    /** Reads a stream to its end. */
    static long count(InputStream in) {
        try (in) {
            return in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int n = (int) Math.min(left, length);
        Arrays.fill(target, offset, offset + n, (byte) 0);
        left -= n;
        return n;
    }
}
