package io.flotilla.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What everything runs on: a figure without it says nothing. */
final class Machine {

    private Machine() {}

    static String description() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d CPUs (%s), %d GB, load %.1f before, Java %s",
                system.getAvailableProcessors(),
                system.getArch(),
                system.getTotalMemorySize() >> 30,
                system.getSystemLoadAverage(),
                Runtime.version());
    }
}
