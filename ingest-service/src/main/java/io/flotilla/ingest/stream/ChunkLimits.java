package io.flotilla.ingest.stream;

/**
 * Where a chunk ends: behind the line that reaches one of the first two.
 *
 * @param lines     lines of a chunk
 * @param bytes     bytes of a chunk
 * @param lineBytes bytes of one line at most
 */
public record ChunkLimits(int lines, int bytes, int lineBytes) {}
