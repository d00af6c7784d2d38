package io.flotilla.ingest.reject;

import io.flotilla.api.ingest.KeptEvent;
import io.flotilla.api.ingest.KeptEvents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Asks and empties the reject tables of shards. */
@ApplicationScoped
class RejectTable {

    private static final int PURGED_AT_ONCE = 10_000;

    private final RejectConnections connections;

    RejectTable(RejectConnections connections) {
        this.connections = connections;
    }

    /** The family's rejects behind an id, oldest first: so many at most, and fewer when they are large. */
    Uni<KeptEvents> page(RejectPlace place, long after, int limit) {
        return connections.on(place.shard(), connection -> sizes(connection, place, after, limit)
                .chain(sizes -> events(connection, place, after, PageSize.of(sizes, limit))
                        .map(events -> page(events, sizes.size()))));
    }

    /** How many rejects the family has. */
    Uni<Long> count(RejectPlace place) {
        return connections.on(place.shard(), connection -> ask(
                        connection,
                        "SELECT COUNT(*) FROM " + place.table() + " WHERE family = ?",
                        Tuple.of(place.familyName()))
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    /** Deletes rejects of the family that are older than this, a bounded number at a time. Gives how many went. */
    Uni<Integer> purge(RejectPlace place, Instant before) {
        String delete = "DELETE FROM " + place.table() + " WHERE family = ? AND created_at < ? ORDER BY id LIMIT "
                + PURGED_AT_ONCE;
        Tuple values = Tuple.of(place.familyName(), LocalDateTime.ofInstant(before, ZoneOffset.UTC));
        return connections.on(
                place.shard(), connection -> ask(connection, delete, values).map(RowSet::rowCount));
    }

    private Uni<List<Long>> sizes(SqlConnection connection, RejectPlace place, long after, int limit) {
        return ask(
                        connection,
                        "SELECT LENGTH(event) FROM " + place.table()
                                + " WHERE family = ? AND id > ? ORDER BY id LIMIT ?",
                        Tuple.of(place.familyName(), after, limit + 1))
                .map(rows -> each(rows).map(row -> row.getLong(0)).toList());
    }

    private Uni<List<KeptEvent>> events(SqlConnection connection, RejectPlace place, long after, int count) {
        return ask(
                        connection,
                        "SELECT id, code, detail, pointer, event, created_at FROM " + place.table()
                                + " WHERE family = ? AND id > ? ORDER BY id LIMIT ?",
                        Tuple.of(place.familyName(), after, count))
                .map(rows -> each(rows).map(RejectTable::event).toList());
    }

    private Uni<RowSet<Row>> ask(SqlConnection connection, String sql, Tuple values) {
        return connections.bound(connection, connection.preparedQuery(sql).execute(values));
    }

    private static KeptEvents page(List<KeptEvent> events, int known) {
        boolean more = events.size() < known && !events.isEmpty();
        return new KeptEvents(events, more ? events.get(events.size() - 1).id() : null);
    }

    private static KeptEvent event(Row row) {
        return new KeptEvent(
                row.getLong(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLocalDateTime(5).toInstant(ZoneOffset.UTC));
    }

    private static Stream<Row> each(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
