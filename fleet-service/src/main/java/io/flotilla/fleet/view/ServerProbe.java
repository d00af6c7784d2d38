package io.flotilla.fleet.view;

import io.flotilla.api.fleet.ReplicationView;
import io.flotilla.fleet.inventory.Address;
import io.flotilla.mysql.AnswerTimeout;
import io.flotilla.mysql.Dialect;
import io.flotilla.mysql.MySqlPools;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Asks a server how it is. */
@ApplicationScoped
public class ServerProbe {

    private static final String NO_DATABASE = "";
    private static final String COUNTERS =
            "SHOW GLOBAL STATUS WHERE Variable_name IN" + " ('Uptime', 'Threads_connected', 'Questions')";
    private static final String IDENTITY = "SELECT VERSION(), @@global.read_only";

    private final MySqlPools pools;
    private final ViewConfig config;

    ServerProbe(MySqlPools pools, ViewConfig config) {
        this.pools = pools;
        this.config = config;
    }

    /** What it says of itself; fails as the client does when it does not answer in time. */
    public Uni<Observation> observe(Address address) {
        return on(address, config.timeout(), ServerProbe::observe);
    }

    /** Does the work on a connection to a server, as the fleet's administrator, without a database. */
    public <T> Uni<T> on(Address address, Duration limit, Function<SqlConnection, Uni<T>> work) {
        return pools.connection(address.host(), address.port(), NO_DATABASE)
                .chain(connection -> AnswerTimeout.bound(connection, work.apply(connection), limit)
                        .eventually(connection::close));
    }

    private static Uni<Observation> observe(SqlConnection connection) {
        return rows(connection, IDENTITY).chain(identity -> rows(connection, COUNTERS)
                .chain(counters -> rows(connection, "SHOW PROCESSLIST").chain(threads -> replication(connection)
                        .map(replication -> observation(identity, counters, threads, replication)))));
    }

    /** What the server says of its replication; null when it follows nobody. */
    public static Uni<ReplicationView> replication(SqlConnection connection) {
        return rows(connection, Dialect.of(connection) == Dialect.MARIADB ? "SHOW SLAVE STATUS" : "SHOW REPLICA STATUS")
                .map(ReplicationRow::read);
    }

    private static Uni<RowSet<Row>> rows(SqlConnection connection, String query) {
        return connection.query(query).execute();
    }

    private static Observation observation(
            RowSet<Row> identity, RowSet<Row> counters, RowSet<Row> threads, ReplicationView replication) {
        Map<String, Long> counted = new HashMap<>();
        counters.forEach(row -> counted.put(row.getString(0), Long.valueOf(row.getString(1))));
        int replicas = 0;
        for (Row thread : threads) {
            String command = thread.getString("Command");
            replicas += command != null && command.startsWith("Binlog Dump") ? 1 : 0;
        }
        Row self = identity.iterator().next();
        return new Observation(
                self.getString(0),
                readOnly(self.getValue(1)),
                counted.get("Uptime"),
                counted.get("Threads_connected"),
                counted.get("Questions"),
                replicas,
                replication);
    }

    /** A number, or from MariaDB 12 on a word such as ON. */
    private static boolean readOnly(Object value) {
        String text = String.valueOf(value);
        return !text.equals("0") && !text.equalsIgnoreCase("OFF");
    }
}
