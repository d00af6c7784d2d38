package io.flotilla.cli.log;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.cli.terminal.Amount;

/** What a run has stored so far. */
final class Receipt {

    private final FamilyName family;
    private final long skipped;
    private volatile long stored;
    private long batches;
    private LogReceipt last;

    Receipt(FamilyName family, long skipped) {
        this.family = family;
        this.skipped = skipped;
    }

    void add(LogReceipt receipt) {
        stored = stored + receipt.accepted();
        batches++;
        last = receipt;
    }

    long stored() {
        return stored;
    }

    /** The events at the start of the file that a further run need not send. */
    long done() {
        return skipped + stored;
    }

    String sentence() {
        if (last == null) {
            return "There were no events to store in " + family;
        }
        return "Stored %s in %s on shard %s (schema version %d)"
                .formatted(Amount.of(stored, "event"), family, last.shard(), last.schemaVersion());
    }

    String json() {
        ObjectNode node = JsonMapper.builder().build().createObjectNode();
        node.put("family", family.value()).put("accepted", stored).put("batches", batches);
        if (last != null) {
            node.put("shard", last.shard().value()).put("schemaVersion", last.schemaVersion());
        }
        return node.toString();
    }
}
