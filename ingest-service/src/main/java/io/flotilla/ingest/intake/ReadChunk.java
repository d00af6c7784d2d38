package io.flotilla.ingest.intake;

import io.flotilla.ingest.batch.Batch;
import io.flotilla.ingest.store.IdempotencyKey;
import io.flotilla.ingest.stream.Chunk;
import java.util.Optional;

/**
 * A chunk that is ready to be stored.
 *
 * @param firstLine its first line within the body
 * @param lastLine  its last
 * @param batch     its events
 * @param key       stored with them, if the stream has one
 */
record ReadChunk(long firstLine, long lastLine, Batch batch, Optional<IdempotencyKey> key) {

    static ReadChunk of(Chunk chunk, Batch batch, Optional<IdempotencyKey> key) {
        return new ReadChunk(chunk.firstLine(), chunk.lastLine(), batch, key);
    }
}
