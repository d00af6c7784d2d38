/**
 * The ingest service: JSON in. The life of a request runs through the packages {@code rest} (HTTP), {@code batch} (the body
 * becomes checked SQL text, with {@code json} and {@code value}), and {@code store} (one transaction on the family's shard). What is not
 * taken on the way is kept, and {@code reject} looks after it.
 * {@code json}, {@code value} and {@code batch} are pure.
 */
package io.flotilla.ingest;
