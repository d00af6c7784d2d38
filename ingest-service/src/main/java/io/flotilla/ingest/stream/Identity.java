package io.flotilla.ingest.stream;

/** No encoding. */
final class Identity implements Decoding {

    private byte[] bytes = {};
    private int at;

    @Override
    public void feed(byte[] encoded) {
        bytes = encoded;
        at = 0;
    }

    @Override
    public int read(byte[] decoded) {
        int count = Math.min(decoded.length, bytes.length - at);
        System.arraycopy(bytes, at, decoded, 0, count);
        at += count;
        return count;
    }

    @Override
    public void end() {
        // Whether bytes are missing is known to HTTP alone.
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
