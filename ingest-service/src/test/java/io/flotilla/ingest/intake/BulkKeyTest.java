package io.flotilla.ingest.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.store.IdempotencyKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkKeyTest {

    @Test
    void noCallerCanChooseTheKeyOfAPart() {
        assertThrows(
                ProblemException.class,
                () -> IdempotencyKey.valueOf(List.of(BulkKey.of("mine").value())));
    }

    @Test
    void theSameKeyOfACallerGivesTheSameAndPartsHaveTheirOwn() {
        BulkKey key = BulkKey.of("mine");

        assertEquals(key, BulkKey.of("mine"));
        assertNotEquals(key, BulkKey.of("yours"));
        assertNotEquals(key.part(0), key.part(1));
        assertNotEquals(key.part(0), key);
    }

    @Test
    void theKeyOfTheSmallestPartFitsItsColumn() {
        BulkKey key = BulkKey.of("mine");
        for (int i = 0; i < 20; i++) {
            key = key.part(1);
        }

        assertEquals(64 + 5 + 40, key.value().length());
    }
}
