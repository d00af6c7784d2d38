package io.flotilla.ingest.stream;

/**
 * Whole lines of a body, to be stored in one transaction. Where chunks end depends on nothing but the decoded bytes, so that a body sent
 * again is cut the same way.
 *
 * @param number    which chunk of the body this is, counted from 1
 * @param firstLine its first line, counted from 1
 * @param lines     how many there are
 * @param bytes     their text
 */
public record Chunk(long number, long firstLine, int lines, byte[] bytes) {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** The last line. */
    public long lastLine() {
        return firstLine + lines - 1;
    }

    /** Where its text begins: behind the byte order mark that a body may have. */
    int start() {
        boolean marked = number == 1
                && bytes.length >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
        return marked ? BYTE_ORDER_MARK.length : 0;
    }
}
