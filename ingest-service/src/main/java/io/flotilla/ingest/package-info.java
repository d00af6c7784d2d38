/**
 * The ingest service: JSON in. The life of a request runs through the packages {@code rest} (HTTP), {@code body} (memory for it),
 * {@code stream} (a body of any length becomes chunks) or {@code bulk} (a body of actions becomes events by family), {@code batch} (a
 * body or chunk becomes checked SQL text, with {@code json} and {@code value}), and {@code store} (a transaction on the family's shard,
 * shared with other requests). What is not taken on the way is kept, and {@code reject} looks after it. {@code json}, {@code value},
 * {@code batch}, {@code stream} and {@code bulk} are pure.
 */
package io.flotilla.ingest;
