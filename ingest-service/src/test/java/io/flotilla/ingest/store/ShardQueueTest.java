package io.flotilla.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.ingest.IngestConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShardQueueTest {

    private static final long NOW = System.nanoTime();

    private final PendingWrite one = Writes.of("a", "1", 1);
    private final PendingWrite two = Writes.of("a", "2", 1);
    private final PendingWrite three = Writes.of("b", "3", 1);

    @Test
    void aLoneWriteIsTakenAtOnce() {
        ShardQueue queue = queue(Map.of());
        queue.offer(one);

        assertEquals(Optional.of(new Group(List.of(one))), queue.take(NOW));
        assertEquals(Optional.empty(), queue.take(NOW));
    }

    @Test
    void whileEnoughGroupsAreUnderWayTheNextOneGrows() {
        ShardQueue queue = queue(Map.of("concurrency", "1"));
        queue.offer(one);
        Group first = queue.take(NOW).orElseThrow();
        queue.offer(two);
        queue.offer(three);

        assertEquals(Optional.empty(), queue.take(NOW));
        queue.ended(first);
        assertEquals(Optional.of(new Group(List.of(two, three))), queue.take(NOW));
    }

    @Test
    void aSmallGroupWaitsForTheEndOfTheOneUnderWay() {
        ShardQueue queue = queue(Map.of());
        queue.offer(one);
        Group first = queue.take(NOW).orElseThrow();
        queue.offer(two);

        assertEquals(Optional.empty(), queue.take(two.since()));
        queue.ended(first);
        assertEquals(Optional.of(new Group(List.of(two))), queue.take(two.since()));
    }

    @Test
    void aSmallGroupDoesNotWaitForLong() {
        ShardQueue queue = queue(Map.of());
        queue.offer(one);
        queue.take(NOW);
        queue.offer(two);
        long patience = TimeUnit.MILLISECONDS.toNanos(ShardQueue.PATIENCE_MILLIS);

        assertEquals(Optional.of(new Group(List.of(two))), queue.take(two.since() + patience));
    }

    @Test
    void manyLeaveBesideTheGroupUnderWay() {
        ShardQueue queue = queue(Map.of());
        queue.offer(one);
        queue.take(NOW);
        List<PendingWrite> many = Stream.generate(() -> Writes.of("a", "2", 1))
                .limit(ShardQueue.MANY)
                .toList();
        many.forEach(queue::offer);

        assertEquals(Optional.of(new Group(many)), queue.take(NOW));
    }

    @Test
    void aLargeOneLeavesBesideTheGroupUnderWay() {
        ShardQueue queue = queue(Map.of());
        queue.offer(one);
        queue.take(NOW);
        PendingWrite large = Writes.of("a", "1".repeat(ShardQueue.LARGE), 1);
        queue.offer(large);

        assertEquals(Optional.of(new Group(List.of(large))), queue.take(NOW));
    }

    @Test
    void groupsAreBoundedByRequests() {
        ShardQueue queue = queue(Map.of("requests", "2"));
        List.of(one, two, three).forEach(queue::offer);

        Group first = queue.take(NOW).orElseThrow();
        queue.ended(first);

        assertEquals(2, first.size());
        assertEquals(Optional.of(new Group(List.of(three))), queue.take(NOW));
    }

    @Test
    void groupsAreBoundedBySize() {
        PendingWrite large = Writes.of("a", "1".repeat(1_000), 1);
        ShardQueue queue = queue(Map.of("size", "1024"));
        List.of(large, large, large).forEach(queue::offer);

        assertEquals(1, queue.take(NOW).orElseThrow().size());
    }

    @Test
    void whatIsTooMuchIsNotTaken() {
        ShardQueue queue = queue(Map.of("waiting-size", "5"));

        assertTrue(queue.offer(one));
        assertFalse(queue.offer(two));
    }

    @Test
    void anEmptyQueueHasRoomForAnything() {
        assertTrue(queue(Map.of("waiting-size", "0")).offer(one));
    }

    @Test
    void theSecondWithAKeyWaitsForTheFirst() {
        PendingWrite original = Writes.withKey("a", "k");
        PendingWrite again = Writes.withKey("a", "k");
        PendingWrite elsewhere = Writes.withKey("b", "k");
        ShardQueue queue = queue(Map.of());
        List.of(original, again, elsewhere).forEach(queue::offer);

        Group first = queue.take(NOW).orElseThrow();

        assertEquals(new Group(List.of(original, elsewhere)), first);
        assertEquals(Optional.empty(), queue.take(NOW));
        queue.ended(first);
        assertEquals(Optional.of(new Group(List.of(again))), queue.take(NOW));
    }

    @Test
    void whatHasWaitedForTooLongIsTakenOut() {
        ShardQueue queue = queue(Map.of());
        List.of(one, two).forEach(queue::offer);

        assertEquals(List.of(), queue.waitingSince(one.since() - 1));
        assertEquals(List.of(one, two), queue.waitingSince(System.nanoTime() + 1));
        assertFalse(queue.isBusy());
    }

    private static ShardQueue queue(Map<String, String> limits) {
        PropertiesConfigSource source = new PropertiesConfigSource(limits, "test", 100);
        return new ShardQueue(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IngestConfig.Groups.class, "")
                .withSources(source)
                .build()
                .getConfigMapping(IngestConfig.Groups.class, ""));
    }
}
