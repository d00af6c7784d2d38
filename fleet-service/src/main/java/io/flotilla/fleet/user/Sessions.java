package io.flotilla.fleet.user;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mysqlclient.MySQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Who is connected to a server. A server tells the name somebody logged in by, not which of several accounts of that name it was; a name
 * that also has an account which Flotilla did not make (one for certain hosts only) is therefore left alone.
 */
final class Sessions {

    /** ER_NO_SUCH_THREAD: it has ended by itself. */
    private static final int GONE = 1094;

    private static final String ENDING = "Killed";

    private final Function<String, Uni<RowSet<Row>>> query;

    Sessions(Function<String, Uni<RowSet<Row>>> query) {
        this.query = query;
    }

    /** Ends what is open by these names, and gives a sentence for each that had something open. Repeatable. */
    Uni<List<String>> end(Set<String> names) {
        return of(names)
                .call(open -> Multi.createFrom()
                        .iterable(open.values().stream().flatMap(List::stream).toList())
                        .onItem()
                        .transformToUniAndConcatenate(this::kill)
                        .collect()
                        .asList())
                .map(Sessions::sentences);
    }

    /** What {@link #end} would do. */
    Uni<List<String>> preview(Set<String> names) {
        return of(names).map(Sessions::sentences);
    }

    private Uni<Map<String, List<Long>>> of(Set<String> names) {
        if (names.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return query.apply("SELECT DISTINCT User FROM mysql.user WHERE Host <> '%'")
                .chain(others -> {
                    Set<String> ours = new HashSet<>(names);
                    others.forEach(row -> ours.remove(row.getString(0)));
                    return query.apply("SHOW PROCESSLIST").map(sessions -> byName(sessions, ours));
                });
    }

    private static Map<String, List<Long>> byName(RowSet<Row> sessions, Set<String> names) {
        Map<String, List<Long>> open = new TreeMap<>();
        for (Row session : sessions) {
            String name = session.getString("User");
            if (names.contains(name) && !ENDING.equals(session.getString("Command"))) {
                open.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(((Number) session.getValue("Id")).longValue());
            }
        }
        return open;
    }

    private Uni<Void> kill(long id) {
        return query.apply("KILL " + id)
                .onFailure(failure -> failure instanceof MySQLException e && e.getErrorCode() == GONE)
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static List<String> sentences(Map<String, List<Long>> open) {
        return open.entrySet().stream()
                .map(entry -> "end %d open session%s of the account %s"
                        .formatted(entry.getValue().size(), entry.getValue().size() == 1 ? "" : "s", entry.getKey()))
                .toList();
    }
}
