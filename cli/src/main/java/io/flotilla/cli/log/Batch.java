package io.flotilla.cli.log;

/**
 * Events that are stored all or not at all.
 *
 * @param body        the whole request
 * @param firstRecord the number in the file of its first event, from 1
 * @param lines       the line on which each event begins, from 1
 */
record Batch(byte[] body, long firstRecord, int[] lines) {

    int size() {
        return lines.length;
    }

    long lastRecord() {
        return firstRecord + lines.length - 1;
    }
}
