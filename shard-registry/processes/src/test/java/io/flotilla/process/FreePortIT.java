package io.flotilla.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortIT {

    /** Among 17,000 ports 600 blind picks would meet one twice with a certainty of 99.997 %. */
    @Test
    void noPortIsGivenTwice() {
        assertEquals(
                600,
                IntStream.range(0, 600).map(i -> FreePort.pick()).distinct().count());
    }
}
