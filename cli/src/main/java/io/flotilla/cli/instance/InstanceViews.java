package io.flotilla.cli.instance;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.output.Column;
import io.flotilla.cli.output.View;

/** How servers look. */
final class InstanceViews {

    private static final Column[] INVENTORY = {
        Column.of("id", "/id"),
        Column.of("host", "/host"),
        Column.of("port", "/port"),
        Column.of("role", "/role"),
        Column.of("service", "/service")
    };

    /** Lines of the inventory. */
    static final View LIST = View.grid("/instances", INVENTORY)
            .whenEmpty("There is no instance yet. Try: flotilla instance add HOST:PORT --service SERVICE");

    /** One line of it. */
    static final View ONE = View.grid("", INVENTORY);

    /** How all of them are, a line each. */
    static final View HEALTH = View.grid(
                    "/instances",
                    Column.of("id", "/id"),
                    Column.of("host", "/host"),
                    Column.of("port", "/port"),
                    Column.of("service", "/service"),
                    Column.of("state", "/state"),
                    Column.text("role", InstanceViews::role),
                    Column.of("read-only", "/readOnly"),
                    Column.number("qps", "/queriesPerSecond", "0.##"),
                    Column.of("lag", "/replication/lagSeconds"),
                    Column.of("version", "/version"))
            .whenEmpty("There is no instance yet. Try: flotilla instance add HOST:PORT --service SERVICE");

    private static final View SERVER = View.details(
            "",
            Column.of("id", "/id"),
            Column.of("host", "/host"),
            Column.of("port", "/port"),
            Column.of("service", "/service"),
            Column.of("state", "/state"),
            Column.of("error", "/error"),
            Column.of("version", "/version"),
            Column.of("configured role", "/role/configured"),
            Column.of("observed role", "/role/observed"),
            Column.of("read-only", "/readOnly"),
            Column.text("uptime", server -> Uptime.inWords(server.path("uptimeSeconds"))),
            Column.of("connections", "/connections"),
            Column.number("queries per second", "/queriesPerSecond", "0.##"));

    private static final View REPLICATION = View.details(
            "/replication",
            Column.of("source", "/source"),
            Column.of("IO thread", "/ioThread"),
            Column.of("SQL thread", "/sqlThread"),
            Column.of("lag in seconds", "/lagSeconds"),
            Column.of("last error", "/lastError"));

    private InstanceViews() {}

    /** How one is; the second part only of a replica. */
    static View[] one() {
        return new View[] {SERVER, REPLICATION};
    }

    /** The role it should have, and what it has when that is another. */
    private static String role(JsonNode server) {
        String configured = server.at("/role/configured").asText("-");
        String observed = server.at("/role/observed").asText("");
        boolean same = observed.isEmpty() || observed.equals("null") || observed.equals(configured);
        return same ? configured : configured + ", is " + observed;
    }
}
