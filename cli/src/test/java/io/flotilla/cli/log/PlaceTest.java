package io.flotilla.cli.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    private final Batch batch = new Batch(new byte[0], 5_001, new int[] {7_001, 7_003, 7_004});

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/logs/1/weight | record 5002 (line 7003), field weight",
                "/logs/0 | record 5001 (line 7001)",
                "/logs/2/a~1b~0c | record 5003 (line 7004), field a/b~c",
                "/logs/2/tags/3/x | record 5003 (line 7004), field tags at /3/x",
            })
    void a_pointer_into_a_batch_becomes_a_place_in_the_file(String pointer, String place) {
        assertEquals(Optional.of(place), Place.of(pointer, batch).map(Place::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/schema/weight", "/logs", "/logs/3", "/logs/x", "/logs/99999999999"})
    void other_pointers_are_no_place_in_the_file(String pointer) {
        assertEquals(Optional.empty(), Place.of(pointer, batch));
    }

    @Test
    void without_a_pointer_there_is_no_place() {
        assertEquals(Optional.empty(), Place.of(null, batch));
    }
}
