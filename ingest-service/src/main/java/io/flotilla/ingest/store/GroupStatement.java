package io.flotilla.ingest.store;

import io.flotilla.ingest.batch.BatchLimits;
import io.flotilla.ingest.batch.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One INSERT of a group.
 *
 * @param sql    its text
 * @param writes whose rows it stores
 */
record GroupStatement(String sql, List<PendingWrite> writes) {

    /** The statements that store a group: rows with the same columns share them, as far as the limits go. */
    static List<GroupStatement> of(Group group, BatchLimits limits) {
        List<GroupStatement> closed = new ArrayList<>();
        Map<String, Open> open = new LinkedHashMap<>();
        for (PendingWrite write : group.writes()) {
            for (Rows rows : write.assignment().rows()) {
                Open statement = open.get(rows.insert());
                if (statement != null && !statement.hasRoomFor(rows, limits)) {
                    closed.add(open.remove(rows.insert()).close());
                }
                open.computeIfAbsent(rows.insert(), Open::new).add(rows, write);
            }
        }
        open.values().forEach(statement -> closed.add(statement.close()));
        return closed;
    }

    /** A statement that still takes rows. */
    private static final class Open {

        private final List<Rows> parts = new ArrayList<>();
        private final List<PendingWrite> writes = new ArrayList<>();
        private int chars;
        private int count;

        Open(String insert) {
            chars = insert.length();
        }

        boolean hasRoomFor(Rows rows, BatchLimits limits) {
            return count + rows.count() <= limits.statementRows()
                    && chars + 1 + rows.values().length() <= limits.statementChars();
        }

        void add(Rows rows, PendingWrite write) {
            parts.add(rows);
            chars += 1 + rows.values().length();
            count += rows.count();
            if (writes.isEmpty() || writes.get(writes.size() - 1) != write) {
                writes.add(write);
            }
        }

        GroupStatement close() {
            StringBuilder sql = new StringBuilder(chars).append(parts.get(0).insert());
            String separator = "";
            for (Rows rows : parts) {
                sql.append(separator).append(rows.values());
                separator = ",";
            }
            return new GroupStatement(sql.toString(), List.copyOf(writes));
        }
    }
}
