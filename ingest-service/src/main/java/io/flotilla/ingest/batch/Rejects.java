package io.flotilla.ingest.batch;

import io.flotilla.api.ingest.RejectedEvent;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.mysql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Events that were not taken, each with the reason: as rows for the reject table of whatever shard the family is on, and the first
 * of them for the answer. Belongs to one thread until it is complete.
 */
public final class Rejects {

    /** The table in a shard's system database. */
    public static final String TABLE = "rejected_event";

    private static final List<String> COLUMNS = List.of("family", "code", "detail", "pointer", "event", "created_at");
    private static final int LONGEST_CUT = 65_536;

    private final String familyLiteral;
    private final int cutAt;
    private final List<Rows> parts = new ArrayList<>();
    private final RowsWriter writer;
    private final Map<String, Long> byCode = new TreeMap<>();
    private final ShownRejects shown = new ShownRejects();

    Rejects(FamilyName family, BatchLimits limits) {
        this.familyLiteral = SqlLiteral.quote(family.value());
        this.cutAt = Math.min(LONGEST_CUT, limits.eventBytes() / 4);
        this.writer = new RowsWriter("", limits, parts);
    }

    /**
     * Keeps one.
     *
     * @param reason with the pointer to what is wrong in the request, and with the {@code line}, if the request has lines
     * @param event  as it came
     */
    public void add(ProblemException reason, String event) {
        RejectedEvent reject = new RejectedEvent(
                (Long) reason.extensions().get("line"),
                reason.pointer() == null ? "" : reason.pointer(),
                reason.code().name(),
                reason.detail());
        byCode.merge(reject.code(), 1L, Long::sum);
        shown.add(reject);
        write(reject, event);
        if (writer.isRowTooLarge()) {
            writer.dropRow();
            write(cutOff(reject), start(event));
        }
        writer.keepRow();
    }

    public long count() {
        return byCode.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many there are of each code. */
    public Map<String, Long> byCode() {
        return Map.copyOf(byCode);
    }

    /** The first of them: 100, unless they are too long for an answer. */
    public List<RejectedEvent> first() {
        return shown.all();
    }

    /**
     * The rows that keep them.
     *
     * @param database the data database whose system database has the table
     */
    public List<Rows> rows(String database) {
        writer.finish();
        String insert =
                RowsWriter.insertInto(SqlIdentifier.quote(DatabaseAccount.systemDatabase(database), TABLE), COLUMNS);
        return parts.stream()
                .map(part -> new Rows(insert, part.values(), part.count()))
                .toList();
    }

    private void write(RejectedEvent reject, String event) {
        StringBuilder row = writer.beginRow().append(familyLiteral);
        for (String text : List.of(reject.code(), reject.detail(), reject.pointer(), event)) {
            SqlLiteral.append(row.append(','), text);
        }
        row.append(",UTC_TIMESTAMP(6))");
    }

    private RejectedEvent cutOff(RejectedEvent reject) {
        return new RejectedEvent(
                reject.line(),
                reject.pointer(),
                reject.code(),
                reject.detail() + ". The event is too large to be kept: this is its beginning");
    }

    private String start(String event) {
        int end = Math.min(cutAt, event.length());
        return event.substring(0, Character.isHighSurrogate(event.charAt(end - 1)) ? end - 1 : end);
    }
}
