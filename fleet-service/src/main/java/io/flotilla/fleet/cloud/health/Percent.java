package io.flotilla.fleet.cloud.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Percentages as the provider writes them, and their average. */
public final class Percent {

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,9})?%");
    private static final double MOST = 100;

    private Percent() {}

    /** Reads {@code 61%} or {@code 61.5%}, from 0 to 100; empty for anything else, null included. */
    public static OptionalDouble parse(String text) {
        if (text == null || !WRITTEN.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text.substring(0, text.length() - 1));
        return value <= MOST ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The average to two decimals, half up; null of nothing. */
    static Double average(Collection<Double> percentages) {
        if (percentages.isEmpty()) {
            return null;
        }
        BigDecimal sum = percentages.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(percentages.size()), 2, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
