/**
 * The ingest service: JSON in. The life of a request runs through the packages {@code rest} (HTTP), {@code stream} (a body of any length
 * becomes chunks), {@code batch} (a body or chunk becomes checked SQL text, with {@code json} and {@code value}), and {@code store} (one
 * transaction on the family's shard). {@code json}, {@code value}, {@code batch} and {@code stream} are pure.
 */
package io.flotilla.ingest;
