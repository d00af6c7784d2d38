package io.flotilla.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.batch.Handling;
import io.flotilla.ingest.store.IdempotencyKey;
import io.flotilla.ingest.stream.Chunk;
import io.flotilla.ingest.stream.Format;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChunkKeysTest {

    private static final byte[] NO_CONTEXT = {};
    private static final StreamRequest REQUEST = request(Optional.empty(), Format.JSON_LINES);

    @Test
    void noCallerCanChooseTheKeyOfAChunkAndItFitsItsColumn() {
        IdempotencyKey key = key(REQUEST, Long.MAX_VALUE, "x", NO_CONTEXT);

        assertThrows(ProblemException.class, () -> IdempotencyKey.valueOf(List.of(key.value())));
        assertEquals(64 + 1 + 19, key.value().length());
    }

    @Test
    void theSameChunkHasTheSameKeyAndHash() {
        assertEquals(key(REQUEST, 7, "x", NO_CONTEXT), key(REQUEST, 7, "x", NO_CONTEXT));
    }

    @Test
    void everyNumberHasAKeyOfItsOwn() {
        assertNotEquals(
                key(REQUEST, 7, "x", NO_CONTEXT).value(),
                key(REQUEST, 8, "x", NO_CONTEXT).value());
    }

    @Test
    void whateverChangesTheMeaningChangesTheHash() {
        String hash = key(REQUEST, 7, "x", NO_CONTEXT).requestHash();
        List<Field> schema = List.of(Field.of("a", "int"));

        assertNotEquals(hash, key(REQUEST, 7, "y", NO_CONTEXT).requestHash());
        assertNotEquals(hash, key(REQUEST, 7, "x", new byte[] {'h'}).requestHash());
        assertNotEquals(
                hash,
                key(request(Optional.of(schema), Format.JSON_LINES), 7, "x", NO_CONTEXT)
                        .requestHash());
        assertNotEquals(
                hash,
                key(request(Optional.empty(), Format.CSV), 7, "x", NO_CONTEXT).requestHash());
    }

    private static IdempotencyKey key(StreamRequest request, long number, String text, byte[] context) {
        return new ChunkKeys("mine", request).of(new Chunk(number, 1, 1, text.getBytes(UTF_8)), context);
    }

    private static StreamRequest request(Optional<List<Field>> schema, Format format) {
        return new StreamRequest(
                new FamilyName("f"), schema, format, false, Optional.of("mine"), Handling.STRICT, false);
    }
}
