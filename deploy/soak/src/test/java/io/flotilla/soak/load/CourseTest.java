package io.flotilla.soak.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseTest {

    private final Course pioneer = Course.pioneer("p_");

    @Test
    void aPioneerMakesANewFamilyEverySecondTime() {
        List<String> even = IntStream.of(2, 4, 6)
                .mapToObj(number -> pioneer.target(number).family())
                .toList();

        assertEquals(List.of("p_new_2", "p_new_4", "p_new_6"), even);
    }

    @Test
    void aPioneerWidensAFamilyInBetween() {
        assertEquals(new Target("p_wide_0", Optional.empty(), List.of()), pioneer.target(1));
        assertEquals(new Target("p_wide_0", Optional.empty(), List.of("extra_1", "extra_2")), pioneer.target(3));
    }

    @Test
    void noFamilyBecomesWiderThanItMay() {
        assertTrue(IntStream.range(1, 500)
                .mapToObj(pioneer::target)
                .allMatch(target -> target.fields().size() <= Course.WIDEST));
    }
}
