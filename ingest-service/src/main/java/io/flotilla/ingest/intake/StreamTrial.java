package io.flotilla.ingest.intake;

import io.flotilla.api.ingest.DryRunReceipt;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.batch.Batch;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Finds out what storing a stream would do. The registry is asked again only when fields have been added. Confined to one context. */
final class StreamTrial {

    private final Places places;
    private List<Field> fields;
    private Uni<DryRunReceipt> preview;

    StreamTrial(Places places) {
        this.places = places;
    }

    Uni<ChunkOutcome> tryOut(ReadChunk chunk) {
        Batch batch = chunk.batch();
        if (!batch.fields().equals(fields)) {
            fields = batch.fields();
            preview = places.preview(batch).memoize().indefinitely();
        }
        return preview.map(first ->
                new ChunkOutcome.TriedOut(batch.triedOut(first.shard(), first.newFamily(), first.newFields())));
    }
}
