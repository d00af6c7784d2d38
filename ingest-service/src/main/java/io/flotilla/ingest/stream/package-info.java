/**
 * A body of any length on its way to batches: its bytes are decoded, cut into chunks at ends of lines, and the events of a chunk become
 * rows. Pure, and in constant memory: whoever drives it feeds bytes in and takes chunks out. A stream's objects are used by one thread
 * at a time.
 */
package io.flotilla.ingest.stream;
