package io.flotilla.ingest.stream;

import java.nio.charset.StandardCharsets;

/** The lines of a chunk, one after the other. */
final class LineCursor {

    private final byte[] bytes;
    private long number;
    private int start;
    private int end;
    private int next;

    LineCursor(Chunk chunk) {
        this.bytes = chunk.bytes();
        this.number = chunk.firstLine() - 1;
        this.next = chunk.start();
    }

    /** Moves to the next line; false when there is none. */
    boolean next() {
        if (next >= bytes.length) {
            return false;
        }
        start = next;
        end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        next = end + 1;
        number++;
        return true;
    }

    /** Its number within the body, from 1. */
    long number() {
        return number;
    }

    int start() {
        return start;
    }

    /** Where its line feed is, or would be. */
    int end() {
        return end;
    }

    /** Its text, without its end. */
    String text() {
        int to = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
        return new String(bytes, start, to - start, StandardCharsets.UTF_8);
    }

    boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
