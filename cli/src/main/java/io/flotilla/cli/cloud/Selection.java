package io.flotilla.cli.cloud;

import io.flotilla.cli.gateway.PathSegment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which servers are asked for, and from where on they are unhealthy. */
final class Selection {

    @Option(
            names = "--cpu-threshold",
            paramLabel = "PERCENT",
            description = "A server with more CPU than this is unhealthy (90).")
    BigDecimal cpu;

    @Option(
            names = "--memory-threshold",
            paramLabel = "PERCENT",
            description = "A server with more memory in use than this is unhealthy (90).")
    BigDecimal memory;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            description = "A service with fewer healthy servers than this is unhealthy (2).")
    Integer minimum;

    @Option(names = "--service", paramLabel = "SERVICE", description = "Only this service.")
    String service;

    /** The path with all of it as its query. */
    String of(String path) {
        List<String> query = new ArrayList<>();
        add(query, "cpu-threshold", cpu == null ? null : cpu.toPlainString());
        add(query, "memory-threshold", memory == null ? null : memory.toPlainString());
        add(query, "minimum", minimum == null ? null : minimum.toString());
        add(query, "service", service);
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static void add(List<String> query, String name, String value) {
        if (value != null) {
            query.add(name + "=" + PathSegment.encode(value));
        }
    }
}
