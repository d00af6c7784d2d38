package io.flotilla.ingest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.mysql.SqlLiteral;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys of some writes in the table {@code idempotency_key} of their shard's system database. */
final class KeyTable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final SqlConnection connection;
    private final List<PendingWrite> writes;

    /** What the table holds under a key. */
    record Entry(String requestHash, String receipt) {

        /** Gives a write that has the key the answer of the first that had it. */
        void settle(PendingWrite write) {
            if (requestHash.equals(write.assignment().key().orElseThrow().requestHash())) {
                write.stored(new Stored(read(receipt), true));
            } else {
                write.failed(new ProblemException(
                        IngestError.IDEMPOTENCY_KEY_REUSED,
                        "This key stored another body before; give every batch a key of its own"));
            }
        }
    }

    /** @param writes all of one shard, each with a key */
    KeyTable(SqlConnection connection, List<PendingWrite> writes) {
        this.connection = connection;
        this.writes = writes;
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    /** Adds the keys with the answers. Waits while another transaction is adding one of them, and fails if that commits. */
    Uni<Void> insert() {
        String sql = writes.stream()
                .map(write -> values(write.assignment()))
                .collect(Collectors.joining(
                        ",",
                        "INSERT INTO " + table()
                                + " (family, idempotency_key, request_hash, receipt, created_at) VALUES ",
                        ""));
        return connection.query(sql).execute().replaceWithVoid();
    }

    /** What is stored under the keys, as far as it is committed. */
    Uni<Map<KeyId, Entry>> find() {
        return connection
                .query(select("LOWER(HEX(request_hash)), receipt"))
                .execute()
                .map(rows -> {
                    Map<KeyId, Entry> found = new HashMap<>();
                    rows.forEach(row -> found.put(id(row), new Entry(row.getString(2), row.getString(3))));
                    return found;
                });
    }

    /** Those of the keys that are in the table, committed or about to be. Waits for nobody. */
    Uni<Set<KeyId>> taken() {
        return connection
                .query("SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED")
                .execute()
                .chain(() -> connection.query(select("1")).execute())
                .map(rows -> {
                    Set<KeyId> taken = new HashSet<>();
                    rows.forEach(row -> taken.add(id(row)));
                    return taken;
                });
    }

    private String select(String columns) {
        return writes.stream()
                .map(write -> write.assignment().keyId().orElseThrow())
                .map(id -> "(" + SqlLiteral.quote(id.family().value()) + "," + SqlLiteral.quote(id.value()) + ")")
                .collect(Collectors.joining(
                        ",",
                        "SELECT family, idempotency_key, " + columns + " FROM " + table()
                                + " WHERE (family, idempotency_key) IN (",
                        ")"));
    }

    private static KeyId id(Row row) {
        return new KeyId(new FamilyName(row.getString(0)), row.getBuffer(1).toString());
    }

    private static String values(Assignment assignment) {
        IdempotencyKey key = assignment.key().orElseThrow();
        LogReceipt receipt = assignment.receipt();
        return "(%s, %s, x'%s', %s, UTC_TIMESTAMP(6))"
                .formatted(
                        SqlLiteral.quote(receipt.family().value()),
                        SqlLiteral.quote(key.value()),
                        key.requestHash(),
                        SqlLiteral.quote(write(receipt)));
    }

    private String table() {
        String database = writes.get(0).assignment().shard().database();
        return SqlIdentifier.quote(DatabaseAccount.systemDatabase(database), "idempotency_key");
    }

    private static String write(LogReceipt receipt) {
        try {
            return JSON.writeValueAsString(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt is always JSON", e);
        }
    }

    private static LogReceipt read(String json) {
        try {
            return JSON.readValue(json, LogReceipt.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored receipt cannot be read", e);
        }
    }
}
