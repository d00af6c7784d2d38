package io.flotilla.registry.ddl;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.FieldName;
import io.flotilla.api.schema.SchemaError;
import io.flotilla.mysql.Dialect;
import io.flotilla.mysql.MySqlFault;
import io.flotilla.registry.schema.SchemaChange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A family's table on its shard. The caller holds the family's lock, so nobody else changes the table meanwhile; only a
 * statement of a registry that died may still be running.
 */
@ApplicationScoped
public class FamilyTable {

    private static final String COLUMNS = """
            SELECT column_name, data_type, numeric_precision, numeric_scale, collation_name
            FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?""";

    /** While a change waits for the table everybody who comes later waits for the change: so it waits briefly, and lets them pass. */
    private static final int LOCK_RETRIES = 5;

    private final Primaries primaries;

    FamilyTable(Primaries primaries) {
        this.primaries = primaries;
    }

    /**
     * Makes the table hold the fields of the change: creates it, or adds columns. Repeatable: what a crashed attempt left behind
     * is adopted when it fits and replaced when it does not but holds no value.
     *
     * @return completes when the shard has done it; fails with a problem that says what is wrong with the fields or the shard
     */
    public Uni<Void> converge(Shard shard, FamilyName family, SchemaChange change) {
        return primaries.on(shard, connection -> attempt(connection, family, change)
                .onFailure(FamilyTable::overtaken)
                .retry()
                .atMost(2)
                .onFailure(failure -> MySqlFault.of(failure) == MySqlFault.LOCK_TIMEOUT)
                .retry()
                .atMost(LOCK_RETRIES));
    }

    /**
     * Asks whether the shard can be changed at all, before the caller takes the family's lock: those who wait for a shard that is away
     * must not hold what others need.
     *
     * @return fails with SHARD_UNAVAILABLE
     */
    public Uni<Void> reach(Shard shard) {
        return primaries.reach(shard);
    }

    /** The last statement of a registry that died came between our look and our change: look again. */
    private static boolean overtaken(Throwable failure) {
        MySqlFault fault = MySqlFault.of(failure);
        return fault == MySqlFault.TABLE_EXISTS || fault == MySqlFault.DUPLICATE_COLUMN;
    }

    private Uni<Void> attempt(SqlConnection connection, FamilyName family, SchemaChange change) {
        return columns(connection, family).chain(present -> {
            Dialect dialect = Dialect.of(connection);
            return present.isEmpty()
                    ? run(connection, TableSql.create(family, change.after(), dialect))
                    : addMissing(connection, family, change.additions(), present);
        });
    }

    private Uni<Void> addMissing(
            SqlConnection connection, FamilyName family, List<Field> wanted, Map<String, ColumnType> present) {
        Dialect dialect = Dialect.of(connection);
        List<Field> toAdd = wanted.stream()
                .filter(field -> !ColumnType.of(field.type(), dialect)
                        .equals(present.get(field.name().value())))
                .toList();
        List<FieldName> stale = toAdd.stream()
                .map(Field::name)
                .filter(name -> present.containsKey(name.value()))
                .toList();
        if (toAdd.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return requireNoValues(connection, family, stale)
                .chain(() -> run(connection, TableSql.addColumns(family, toAdd, stale)));
    }

    /** A column nobody was told about holds no value. If one does, the registry's memory is not the table's past. */
    private Uni<Void> requireNoValues(SqlConnection connection, FamilyName family, List<FieldName> stale) {
        if (stale.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .query(TableSql.anyValue(family, stale))
                .execute()
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw new ProblemException(
                                SchemaError.TYPE_CONFLICT,
                                "The table already holds values of another type in %s, which the registry does not know of"
                                        .formatted(stale));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Map<String, ColumnType>> columns(SqlConnection connection, FamilyName family) {
        return connection
                .preparedQuery(COLUMNS)
                .execute(Tuple.of(family.value()))
                .map(FamilyTable::readColumns);
    }

    private static Map<String, ColumnType> readColumns(RowSet<Row> rows) {
        Map<String, ColumnType> columns = new HashMap<>();
        for (Row row : rows) {
            String dataType = row.getString(1);
            boolean decimal = dataType.equals("decimal");
            String collation = row.getString(4) == null ? "" : row.getString(4);
            columns.put(
                    row.getString(0),
                    new ColumnType(
                            dataType,
                            decimal ? row.getInteger(2) : 0,
                            decimal ? row.getInteger(3) : 0,
                            dataType.equals("longtext") ? collation : ""));
        }
        return columns;
    }

    private static Uni<Void> run(SqlConnection connection, String statement) {
        return connection.query(statement).execute().replaceWithVoid();
    }
}
