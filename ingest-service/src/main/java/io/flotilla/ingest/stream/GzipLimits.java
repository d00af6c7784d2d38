package io.flotilla.ingest.stream;

/**
 * How far a compressed body may expand.
 *
 * @param ratio decoded bytes for each encoded one, once a megabyte is decoded
 * @param bytes decoded bytes at all
 */
public record GzipLimits(long ratio, long bytes) {}
