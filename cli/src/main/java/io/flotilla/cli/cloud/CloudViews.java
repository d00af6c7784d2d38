package io.flotilla.cli.cloud;

import io.flotilla.cli.output.Column;
import io.flotilla.cli.output.View;

/** How cloud servers look. */
final class CloudViews {

    private static final String AS_IT_IS = "0.##'%'";
    private static final String AVERAGE = "0.00'%'";

    static final View SERVERS = View.pipes(
            "/servers",
            Column.of("IP", "/ip"),
            Column.of("Service", "/service"),
            Column.of("Status", "/status"),
            Column.number("CPU", "/cpu", AS_IT_IS),
            Column.number("Memory", "/memory", AS_IT_IS));

    static final View SERVICES = View.pipes(
            "/services",
            Column.of("Service", "/service"),
            Column.of("Instances", "/instances"),
            Column.of("Healthy", "/healthy"),
            Column.number("CPU", "/cpu", AVERAGE),
            Column.number("Memory", "/memory", AVERAGE),
            Column.of("Status", "/status"));

    static final View STATUS = View.details(
            "",
            Column.of("servers", "/servers"),
            Column.of("healthy", "/healthy"),
            Column.of("unhealthy", "/unhealthy"),
            Column.of("unknown", "/unknown"),
            Column.of("services", "/services"),
            Column.of("unhealthy services", "/unhealthyServices"));

    private CloudViews() {}
}
