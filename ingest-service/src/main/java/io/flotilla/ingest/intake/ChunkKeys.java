package io.flotilla.ingest.intake;

import io.flotilla.ingest.store.IdempotencyKey;
import io.flotilla.ingest.stream.Chunk;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The keys of a stream's chunks: a digest of the caller's key, a space, which no caller's key has, and the number of the chunk. What is
 * the same under a key is a chunk's text together with everything that decides what it means.
 */
final class ChunkKeys {

    private final String prefix;
    private final byte[] meaning;

    ChunkKeys(String callersKey, StreamRequest request) {
        this.prefix = hex(sha256().digest(callersKey.getBytes(StandardCharsets.US_ASCII))) + " ";
        this.meaning = (request.format() + " " + request.schema() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    IdempotencyKey of(Chunk chunk, byte[] context) {
        MessageDigest hash = sha256();
        hash.update(meaning);
        hash.update(sha256().digest(context));
        hash.update(chunk.bytes());
        return new IdempotencyKey(prefix + chunk.number(), hex(hash.digest()));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
