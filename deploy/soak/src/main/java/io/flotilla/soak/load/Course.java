package io.flotilla.soak.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which family and fields a writer's batches have, by their number from 1. */
@FunctionalInterface
interface Course {

    /** How many fields one family is widened by at most. */
    int WIDEST = 20;

    Target target(int number);

    /** Always the same family, which is there. */
    static Course steady(String family, String shard) {
        Target target = new Target(family, Optional.of(shard), List.of());
        return number -> target;
    }

    /** By turns a new family, and a new field of the last one. */
    static Course pioneer(String prefix) {
        return number -> {
            int family = (number - 1) / (WIDEST + 1);
            int fields = (number - 1) % (WIDEST + 1);
            return number % 2 == 0
                    ? new Target(prefix + "new_" + number, Optional.empty(), List.of())
                    : new Target(prefix + "wide_" + family, Optional.empty(), extra(fields));
        };
    }

    private static List<String> extra(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "extra_" + i).toList();
    }
}
