package io.flotilla.fleet.console;

import static io.flotilla.fleet.FleetState.TRANSACTION;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Visits in the manager database, exact whoever else writes there. */
@ApplicationScoped
class VisitorTable {

    private static final String ADD_VISITS = "INSERT INTO visitor (address, visits) VALUES %s"
            + " ON DUPLICATE KEY UPDATE visits = visits + VALUES(visits)";
    private static final String ADD_TOTAL = "INSERT INTO visitor_total (id, visitors, visits) VALUES (1, ?1, ?2)"
            + " ON DUPLICATE KEY UPDATE visitors = visitors + VALUES(visitors), visits = visits + VALUES(visits)";

    /**
     * Counts a batch, in one transaction.
     *
     * @param batch how often each address has come; sorted, so that replicas lock rows in one order
     */
    Uni<VisitCounts> add(SortedMap<String, Integer> batch) {
        long visits = batch.values().stream().mapToLong(Integer::longValue).sum();
        return TRANSACTION.repeated(() -> Panache.getSession().chain(session -> upsert(session, batch)
                .chain(() -> visitsOf(session, batch))
                .chain(counts -> addTotal(session, newcomers(counts, batch), visits)
                        .map(total -> new VisitCounts(counts, total.visitors, total.visits)))));
    }

    private static Uni<Integer> upsert(Mutiny.Session session, SortedMap<String, Integer> batch) {
        var insert = session.createNativeQuery(
                ADD_VISITS.formatted(String.join(",", Collections.nCopies(batch.size(), "(?,?)"))));
        int next = 1;
        for (Map.Entry<String, Integer> visitor : batch.entrySet()) {
            insert.setParameter(next++, visitor.getKey());
            insert.setParameter(next++, visitor.getValue());
        }
        return insert.executeUpdate();
    }

    private static Uni<Map<String, Long>> visitsOf(Mutiny.Session session, SortedMap<String, Integer> batch) {
        return session.createSelectionQuery("from VisitorEntity where address in ?1", VisitorEntity.class)
                .setParameter(1, List.copyOf(batch.keySet()))
                .getResultList()
                .map(rows ->
                        rows.stream().collect(Collectors.toMap(visitor -> visitor.address, visitor -> visitor.visits)));
    }

    /** Who has come no more often than this batch says has not been here before. */
    private static long newcomers(Map<String, Long> counts, SortedMap<String, Integer> batch) {
        return batch.entrySet().stream()
                .filter(visitor ->
                        counts.get(visitor.getKey()) == visitor.getValue().longValue())
                .count();
    }

    private static Uni<VisitorTotalEntity> addTotal(Mutiny.Session session, long visitors, long visits) {
        return session.createNativeQuery(ADD_TOTAL)
                .setParameter(1, visitors)
                .setParameter(2, visits)
                .executeUpdate()
                .chain(() -> session.find(VisitorTotalEntity.class, VisitorTotalEntity.ONLY));
    }
}
