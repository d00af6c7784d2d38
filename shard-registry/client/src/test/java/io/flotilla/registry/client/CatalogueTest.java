package io.flotilla.registry.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.RegistryError;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardMap;
import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Shard SHARD = new Shard(
            new ShardName("orders"), "orders", 1, List.of(new Instance("127.0.0.1", 3301, InstanceRole.PRIMARY)));

    @Test
    void aDifferenceAddsToWhatIsKnown() {
        Catalogue before = Catalogue.of(5, List.of(SHARD), List.of(family("dogs", 1, 5)));

        Catalogue after = before.apply(new ShardMap(7, 5, List.of(SHARD), List.of(family("cats", 1, 7))), 5);

        assertEquals(7, after.epoch());
        assertTrue(after.family("dogs").isPresent());
        assertTrue(after.family("cats").isPresent());
        assertEquals(1, before.families().size());
    }

    @Test
    void aChangedFamilyReplacesItsOldSelf() {
        Catalogue before = Catalogue.of(5, List.of(SHARD), List.of(family("dogs", 1, 5)));

        Catalogue after = before.apply(new ShardMap(6, 5, List.of(SHARD), List.of(family("dogs", 2, 6))), 5);

        assertEquals(2, after.family("dogs").orElseThrow().schemaVersion());
    }

    @Test
    void anAnswerThatWasOvertakenChangesNothing() {
        Catalogue newest = Catalogue.of(9, List.of(SHARD), List.of(family("dogs", 2, 9)));

        assertSame(newest, newest.apply(new ShardMap(7, 5, List.of(SHARD), List.of(family("dogs", 1, 7))), 5));
        assertSame(newest, newest.apply(new ShardMap(8, 0, List.of(SHARD), List.of()), 0));
    }

    @Test
    void aRegistryThatKnowsLessThanItWasAskedWithMakesAllWeKnowVoid() {
        Catalogue before = Catalogue.of(9, List.of(SHARD), List.of(family("dogs", 2, 9), family("cats", 1, 4)));

        Catalogue after = before.apply(new ShardMap(5, 0, List.of(SHARD), List.of(family("cats", 1, 4))), 9);

        assertEquals(5, after.epoch());
        assertEquals(List.of(family("cats", 1, 4)), List.copyOf(after.families()));
    }

    @Test
    void thatMakesItVoidOnce() {
        Catalogue restored = Catalogue.of(6, List.of(SHARD), List.of(family("emus", 1, 6)));

        assertSame(restored, restored.apply(new ShardMap(5, 0, List.of(SHARD), List.of()), 9));
    }

    @Test
    void anEnsuredFamilyIsKnownBeforeTheMapTellsOfIt() {
        Catalogue before = Catalogue.of(5, List.of(SHARD), List.of());

        Catalogue informed = before.with(family("dogs", 1, 7));

        assertEquals(5, informed.epoch());
        assertTrue(informed.serves(family("dogs", 1, 7)));
        assertFalse(informed.serves(family("dogs", 2, 8)));
        assertFalse(Catalogue.EMPTY.with(family("dogs", 1, 7)).serves(family("dogs", 1, 7)));
    }

    @Test
    void anAnswerFromBeforeTheEnsureDoesNotTakeItBack() {
        Catalogue informed =
                Catalogue.of(5, List.of(SHARD), List.of(family("cats", 1, 3))).with(family("dogs", 2, 8));

        Catalogue difference = informed.apply(new ShardMap(7, 5, List.of(SHARD), List.of(family("dogs", 1, 7))), 5);
        Catalogue whole = informed.apply(new ShardMap(7, 0, List.of(SHARD), List.of(family("dogs", 1, 7))), 0);

        assertEquals(7, difference.epoch());
        assertEquals(2, difference.family("dogs").orElseThrow().schemaVersion());
        assertEquals(List.of(family("dogs", 2, 8)), List.copyOf(whole.families()));
    }

    @Test
    void anAnswerThatBuildsOnAnOlderEpochIsStillUsed() {
        Catalogue known = Catalogue.of(7, List.of(SHARD), List.of(family("dogs", 1, 5), family("cats", 1, 7)));

        Catalogue after =
                known.apply(new ShardMap(8, 5, List.of(SHARD), List.of(family("cats", 1, 7), family("emus", 1, 8))), 5);

        assertEquals(8, after.epoch());
        assertEquals(3, after.families().size());
    }

    @Test
    void aShardNobodyRegisteredIsAProblem() {
        ProblemException e = assertThrows(ProblemException.class, () -> Catalogue.EMPTY.shard(new ShardName("none")));

        assertEquals(RegistryError.SHARD_NOT_FOUND, e.code());
    }

    private static Family family(String name, int version, long epoch) {
        return new Family(new FamilyName(name), SHARD.name(), version, epoch, List.of(Field.of("name", "string")));
    }
}
