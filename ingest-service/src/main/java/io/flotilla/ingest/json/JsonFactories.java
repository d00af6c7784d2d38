package io.flotilla.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives documents the factory of their parser. A factory's table keeps the names it has seen, which small documents gain from: they
 * share a factory for a while, so that the table never holds much. A large one has a factory of its own.
 */
final class JsonFactories {

    private static final int SMALL = 16 * 1024;
    private static final int DOCUMENTS_OF_A_FACTORY = 1_000;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(JsonCursor.MAX_NESTING)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .build();

    private static final AtomicInteger DOCUMENTS = new AtomicInteger();
    private static volatile JsonFactory shared = create();

    private JsonFactories() {}

    /** For a document of so many bytes. */
    static JsonFactory of(int length) {
        if (length > SMALL) {
            return create();
        }
        if (DOCUMENTS.incrementAndGet() % DOCUMENTS_OF_A_FACTORY == 0) {
            shared = create();
        }
        return shared;
    }

    /** For documents that come together. */
    static JsonFactory create() {
        return JsonFactory.builder()
                .streamReadConstraints(LIMITS)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                // Answers colliding names with an exception of another kind; the table starts over by itself when it is
                // full.
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }
}
