package io.flotilla.registry.ddl;

import io.flotilla.api.registry.Shard;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.Dialect;
import io.flotilla.mysql.SqlIdentifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The tables a shard has beside its families: original events, idempotency keys of stored batches, events that were not taken. */
@ApplicationScoped
public class SystemTables {

    private static final String KEYS = "idempotency_key";
    private static final String REJECTS = "rejected_event";
    private static final int PURGED_AT_ONCE = 10_000;

    private final Primaries primaries;

    SystemTables(Primaries primaries) {
        this.primaries = primaries;
    }

    /** Makes the tables unless they exist. Fails with SHARD_UNAVAILABLE when the primary does not answer. */
    public Uni<Void> create(Shard shard) {
        return primaries.on(shard, connection -> {
            String options = " " + TableSql.options(Dialect.of(connection));
            return connection
                    .query(rawLogs() + options)
                    .execute()
                    .chain(() -> connection.query(keys(shard) + options).execute())
                    .chain(() -> connection.query(rejects(shard) + options).execute())
                    .replaceWithVoid();
        });
    }

    /** Deletes keys older than this, a bounded number at a time. Gives how many went. */
    public Uni<Integer> purgeKeys(Shard shard, Duration olderThan) {
        String delete = "DELETE FROM " + keysTable(shard)
                + " WHERE created_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND LIMIT " + PURGED_AT_ONCE;
        return primaries.on(shard, connection -> connection
                .preparedQuery(delete)
                .execute(Tuple.of(olderThan.toSeconds()))
                .map(result -> result.rowCount()));
    }

    private static String rawLogs() {
        return """
                CREATE TABLE IF NOT EXISTS raw_logs (
                    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
                    family VARCHAR(64) NOT NULL,
                    log LONGTEXT NOT NULL)""";
    }

    private static String keys(Shard shard) {
        return "CREATE TABLE IF NOT EXISTS " + keysTable(shard) + """
                 (
                    family VARCHAR(64) NOT NULL,
                    idempotency_key VARBINARY(255) NOT NULL,
                    request_hash BINARY(32) NOT NULL,
                    receipt TEXT NOT NULL,
                    created_at DATETIME(6) NOT NULL,
                    PRIMARY KEY (family, idempotency_key),
                    KEY (created_at))""";
    }

    private static String rejects(Shard shard) {
        return "CREATE TABLE IF NOT EXISTS " + systemTable(shard, REJECTS) + """
                 (
                    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
                    family VARCHAR(64) NOT NULL,
                    code VARCHAR(64) NOT NULL,
                    detail TEXT NOT NULL,
                    pointer TEXT NOT NULL,
                    event LONGTEXT NOT NULL,
                    created_at DATETIME(6) NOT NULL,
                    KEY (family, id))""";
    }

    private static String keysTable(Shard shard) {
        return systemTable(shard, KEYS);
    }

    private static String systemTable(Shard shard, String table) {
        return SqlIdentifier.quote(DatabaseAccount.systemDatabase(shard.database()), table);
    }
}
