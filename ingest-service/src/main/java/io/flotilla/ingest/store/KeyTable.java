package io.flotilla.ingest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.mysql.SqlLiteral;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Optional;

/** The table {@code idempotency_key} in a shard's system database. */
final class KeyTable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final SqlConnection connection;
    private final String table;
    private final LogReceipt receipt;
    private final IdempotencyKey key;

    KeyTable(SqlConnection connection, Assignment assignment, IdempotencyKey key) {
        this.connection = connection;
        this.table = SqlIdentifier.quote(
                DatabaseAccount.systemDatabase(assignment.shard().database()), "idempotency_key");
        this.receipt = assignment.receipt();
        this.key = key;
    }

    /** Adds the key with the answer. Waits while another transaction is adding the same, and fails if that commits. */
    Uni<Void> insert() {
        String sql =
                "INSERT INTO %s (family, idempotency_key, request_hash, receipt, created_at) VALUES (%s, %s, x'%s', %s, UTC_TIMESTAMP(6))"
                        .formatted(
                                table,
                                family(),
                                SqlLiteral.quote(key.value()),
                                key.requestHash(),
                                SqlLiteral.quote(json(receipt)));
        return connection.query(sql).execute().replaceWithVoid();
    }

    /**
     * The answer stored under the key; empty if the key is gone again.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED, when it was given for another body
     */
    Uni<Optional<Stored>> find() {
        String sql = "SELECT LOWER(HEX(request_hash)), receipt FROM %s WHERE family = %s AND idempotency_key = %s"
                .formatted(table, family(), SqlLiteral.quote(key.value()));
        return connection.query(sql).execute().map(rows -> {
            RowIterator<Row> found = rows.iterator();
            return found.hasNext() ? Optional.of(replay(found.next())) : Optional.empty();
        });
    }

    private Stored replay(Row row) {
        if (!row.getString(0).equals(key.requestHash())) {
            throw new ProblemException(
                    IngestError.IDEMPOTENCY_KEY_REUSED,
                    "This key stored another body before; give every batch a key of its own");
        }
        return new Stored(receipt(row.getString(1)), true);
    }

    private String family() {
        return SqlLiteral.quote(receipt.family().value());
    }

    private static String json(LogReceipt receipt) {
        try {
            return JSON.writeValueAsString(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt is always JSON", e);
        }
    }

    private static LogReceipt receipt(String json) {
        try {
            return JSON.readValue(json, LogReceipt.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored receipt cannot be read", e);
        }
    }
}
