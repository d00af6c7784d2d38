package io.flotilla.registry.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final ShardName ORDERS = new ShardName("orders");
    private static final ShardName METRICS = new ShardName("metrics");
    private static final FamilyName DOGS = new FamilyName("dogs");

    @Test
    void theLeastLoadedShardIsTaken() {
        assertEquals(
                Optional.of(METRICS),
                Placement.choose(DOGS, List.of(new ShardLoad(ORDERS, 1, 3), new ShardLoad(METRICS, 1, 2))));
    }

    @Test
    void aHeavierShardCarriesProportionallyMore() {
        assertEquals(
                Optional.of(ORDERS),
                Placement.choose(DOGS, List.of(new ShardLoad(ORDERS, 4, 7), new ShardLoad(METRICS, 1, 2))));
    }

    @Test
    void aShardOfWeightZeroTakesNothing() {
        assertEquals(
                Optional.of(METRICS),
                Placement.choose(DOGS, List.of(new ShardLoad(ORDERS, 0, 0), new ShardLoad(METRICS, 1, 900))));
        assertEquals(Optional.empty(), Placement.choose(DOGS, List.of(new ShardLoad(ORDERS, 0, 0))));
    }

    @Test
    void tiesDoNotDependOnTheOrderOfTheShards() {
        ShardLoad orders = new ShardLoad(ORDERS, 1, 5);
        ShardLoad metrics = new ShardLoad(METRICS, 1, 5);

        assertEquals(
                Placement.choose(DOGS, List.of(orders, metrics)), Placement.choose(DOGS, List.of(metrics, orders)));
    }

    @Test
    void tiesSpreadOverTheShards() {
        List<ShardLoad> equal = List.of(new ShardLoad(ORDERS, 1, 0), new ShardLoad(METRICS, 1, 0));

        Map<ShardName, Integer> taken = new HashMap<>();
        IntStream.range(0, 1_000)
                .mapToObj(i ->
                        Placement.choose(new FamilyName("family" + i), equal).orElseThrow())
                .forEach(shard -> taken.merge(shard, 1, Integer::sum));

        assertTrue(taken.get(ORDERS) > 400 && taken.get(METRICS) > 400, taken::toString);
    }
}
