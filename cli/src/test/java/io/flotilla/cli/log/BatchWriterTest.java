package io.flotilla.cli.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.schema.FamilyName;
import io.flotilla.cli.events.EventReader;
import io.flotilla.cli.events.Format;
import io.flotilla.cli.events.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchWriterTest {

    @Test
    void a_batch_is_a_whole_request_that_knows_where_its_events_stood() throws IOException {
        List<Batch> batches = batches("{\"a\":1}\n{\"a\":2}\n\n{\"a\":3}", 2);

        assertEquals(2, batches.size());
        assertEquals(
                "{\"family\":\"f\",\"schema\":{\"a\":\"int\"},\"logs\":[{\"a\":1},{\"a\":2}]}",
                new String(batches.get(0).body(), StandardCharsets.UTF_8));
        assertEquals(1, batches.get(0).firstRecord());
        assertArrayEquals(new int[] {1, 2}, batches.get(0).lines());
        assertEquals(3, batches.get(1).firstRecord());
        assertArrayEquals(new int[] {4}, batches.get(1).lines());
    }

    @Test
    void large_events_make_smaller_batches() throws IOException {
        String event = "{\"a\":\"" + "x".repeat(3_000_000) + "\"}\n";

        List<Batch> batches = batches(event.repeat(5), 1_000);

        assertEquals(List.of(2, 2, 1), batches.stream().map(Batch::size).toList());
        assertTrue(batches.stream().allMatch(batch -> batch.body().length < 7_000_000));
    }

    private static List<Batch> batches(String ndjson, int events) throws IOException {
        List<Batch> batches = new ArrayList<>();
        BatchWriter writer = new BatchWriter(new FamilyName("f"), Schema.parse("a:int"), events);
        byte[] bytes = ndjson.getBytes(StandardCharsets.UTF_8);
        try (EventReader reader = Format.NDJSON.read(new ByteArrayInputStream(bytes), name -> name)) {
            for (Optional<Batch> next = writer.next(reader); next.isPresent(); next = writer.next(reader)) {
                batches.add(next.get());
            }
        }
        return batches;
    }
}
