package io.flotilla.ingest.intake;

import io.flotilla.ingest.store.IdempotencyKey;
import io.flotilla.ingest.store.Sha256;
import io.flotilla.ingest.stream.Chunk;
import java.nio.charset.StandardCharsets;

/**
 * The keys of a stream's chunks: a digest of the caller's key, a space, which no caller's key has, and the number of the chunk. What is
 * the same under a key is a chunk's text together with everything that decides what it means.
 */
final class ChunkKeys {

    private final String prefix;
    private final byte[] meaning;

    ChunkKeys(String callersKey, StreamRequest request) {
        this.prefix = Sha256.hex(callersKey.getBytes(StandardCharsets.US_ASCII)) + " ";
        this.meaning = (request.format() + " " + request.schema() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    IdempotencyKey of(Chunk chunk, byte[] context) {
        return new IdempotencyKey(prefix + chunk.number(), Sha256.hex(meaning, Sha256.of(context), chunk.bytes()));
    }
}
