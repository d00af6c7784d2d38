package io.flotilla.ingest.intake;

import java.util.Optional;

/**
 * What a caller says of a bulk request before its body.
 *
 * @param index the family of actions that name none
 * @param gzip  whether the body is compressed
 * @param key   what makes the request the same as an earlier one
 */
public record BulkHead(Optional<String> index, boolean gzip, Optional<String> key) {}
