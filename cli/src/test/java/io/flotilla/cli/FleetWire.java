package io.flotilla.cli;

import static io.flotilla.cli.StubGateway.json;

/** What fleet-service says, as it says it. */
final class FleetWire {

    static final String REPLICA =
            "{\"id\":3,\"host\":\"mysql-03-prod\",\"port\":3306,\"role\":\"slave\",\"service\":\"orders\"}";

    static final String INSTANCES = "{\"instances\":["
            + "{\"id\":1,\"host\":\"mysql-01-prod\",\"port\":3306,\"role\":\"master\",\"service\":\"orders\"},"
            + REPLICA + ","
            + "{\"id\":4,\"host\":\"twin\",\"port\":3306,\"role\":\"other\",\"service\":\"orders\"},"
            + "{\"id\":5,\"host\":\"twin\",\"port\":3307,\"role\":\"other\",\"service\":\"orders\"}]}";

    static final String USERS = "{\"users\":[{\"id\":7,\"name\":\"ann\",\"created\":\"2026-01-02T03:04:05Z\","
            + "\"status\":\"active\",\"permissions\":[{\"id\":11,\"service\":\"orders\",\"role\":\"reader\"},"
            + "{\"id\":12,\"service\":\"billing\",\"role\":\"owner\"}]}]}";

    static final String SERVERS = "{\"servers\":["
            + "{\"ip\":\"10.58.1.1\",\"service\":\"UserService\",\"status\":\"healthy\",\"cpu\":61.0,\"memory\":4.0},"
            + "{\"ip\":\"10.58.1.20\",\"service\":\"UserService\",\"status\":\"unhealthy\",\"cpu\":91.0,\"memory\":4.5},"
            + "{\"ip\":\"10.58.1.3\",\"service\":null,\"status\":\"unknown\",\"cpu\":null,\"memory\":null}]}";

    static final String SERVICES = "{\"services\":[{\"service\":\"UserService\",\"instances\":3,\"healthy\":1,"
            + "\"cpu\":76.33,\"memory\":4.0,\"status\":\"unhealthy\"}]}";

    private FleetWire() {}

    static StubGateway instances(StubGateway gateway) {
        return gateway.on("GET /api/instances", json(INSTANCES)).on("GET /api/instance/3", json(REPLICA));
    }

    /** @param state of the operation and of its last step */
    static String operation(String state, String error) {
        return "{\"id\":9,\"kind\":\"stop\",\"instance\":\"mysql-03-prod:3306\",\"actor\":\"ann\",\"state\":\"" + state
                + "\",\"steps\":[{\"what\":\"Look at it\",\"state\":\"succeeded\",\"detail\":null},"
                + "{\"what\":\"Stop the server\",\"state\":\"" + state + "\",\"detail\":\"pid 4711\"}],"
                + "\"started\":\"2026-01-02T03:04:05Z\",\"ended\":null,\"error\":"
                + (error == null ? "null" : "\"" + error + "\"") + "}";
    }
}
