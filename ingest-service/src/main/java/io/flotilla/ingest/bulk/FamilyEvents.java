package io.flotilla.ingest.bulk;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.batch.Batch;
import io.flotilla.ingest.batch.BatchReader;
import io.flotilla.ingest.batch.EventRows;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.ingest.store.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The events of a bulk request that belong to one family and share a transaction. What is wrong with one concerns it alone. */
public final class FamilyEvents {

    /** When events turn out to be bad, the types their values suggested are found anew without them, so many times. */
    private static final int MOST_PASSES = 3;

    private final FamilyName family;
    private final byte[] body;
    private final List<BulkItem> items = new ArrayList<>();

    FamilyEvents(FamilyName family, byte[] body) {
        this.family = family;
        this.body = body;
    }

    void add(BulkItem item) {
        items.add(item);
    }

    public FamilyName family() {
        return family;
    }

    /** Reads all events that are not refused yet, refusing those that cannot be taken. */
    public Batch read(BatchReader batches, List<Field> fields) {
        EventRows rows = batches.openRows(family, fields);
        BodyLines lines = new BodyLines(body);
        accepted()
                .forEach(item -> judge(item, lines, cursor -> {
                    cursor.next();
                    rows.addLine(cursor);
                }));
        return rows.finish();
    }

    /** Whether events were refused for nothing but a field that is not known. */
    public boolean lackFields() {
        return items.stream().anyMatch(BulkItem::lacksFields);
    }

    /** Reads the same events once more, those included that lacked a field: what is not known is inferred from their values. */
    public Batch readWithNewFields(BatchReader batches, List<Field> known) {
        items.stream().filter(BulkItem::lacksFields).forEach(BulkItem::bringFields);
        Batch batch = null;
        for (int pass = 0, refused = -1; pass < MOST_PASSES && refused != refusedWithNewFields(); pass++) {
            List<Field> fields = fields(known);
            refused = refusedWithNewFields();
            batch = read(batches, fields);
        }
        return batch;
    }

    /** These are stored now, or were by an earlier request with the same key. */
    public void stored(boolean before) {
        accepted().forEach(item -> item.stored(before));
    }

    /** None of those that are left is stored. */
    public void refuse(ProblemException reason) {
        accepted().forEach(item -> item.refuse(reason));
    }

    /** Those that lack a field are not stored, because it cannot be found out whether their family has it. */
    public void refuseLacking(ProblemException reason) {
        items.stream().filter(BulkItem::lacksFields).forEach(item -> item.refuse(reason));
    }

    /** Two parts, to find those whose fault a failure of all is: those that bring fields and the others, or else two halves. */
    public List<FamilyEvents> divided() {
        List<BulkItem> left = accepted().toList();
        List<BulkItem> modest =
                left.stream().filter(item -> !item.bringsFields()).toList();
        if (!modest.isEmpty() && modest.size() < left.size()) {
            return List.of(
                    part(modest),
                    part(left.stream().filter(BulkItem::bringsFields).toList()));
        }
        int half = left.size() / 2;
        return List.of(part(left.subList(0, half)), part(left.subList(half, left.size())));
    }

    /** How many are not refused. */
    public int count() {
        return (int) accepted().count();
    }

    /** What tells these events from others: a digest of their text. */
    public String digest() {
        return Sha256.hex(accepted()
                .map(item -> Sha256.of(Arrays.copyOfRange(body, item.start(), item.end())))
                .toArray(byte[][]::new));
    }

    private List<Field> fields(List<Field> known) {
        NewFields fields = new NewFields(known);
        BodyLines lines = new BodyLines(body);
        accepted()
                .filter(BulkItem::bringsFields)
                .forEach(item ->
                        judge(item, lines, first -> fields.observe(first, lines.document(item.start(), item.end()))));
        return fields.all();
    }

    private int refusedWithNewFields() {
        return (int) items.stream()
                .filter(item -> item.bringsFields() && item.isRefused())
                .count();
    }

    private static void judge(BulkItem item, BodyLines lines, Consumer<JsonCursor> reading) {
        JsonCursor cursor = null;
        try {
            cursor = lines.document(item.start(), item.end());
            reading.accept(cursor);
        } catch (ProblemException e) {
            item.refuse(e.pointer() == null && cursor != null ? e.at(cursor.pointer()) : e);
        }
    }

    private Stream<BulkItem> accepted() {
        return items.stream().filter(item -> !item.isRefused());
    }

    private FamilyEvents part(List<BulkItem> some) {
        FamilyEvents part = new FamilyEvents(family, body);
        part.items.addAll(some);
        return part;
    }
}
