package io.flotilla.ingest.bulk;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.ingest.json.JsonCursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the actions of a body; their events are only found, not read. */
public final class BulkReader {

    private final byte[] body;
    private final Optional<String> index;
    private final int mostActions;
    private final BodyLines lines;
    private final List<BulkItem> items = new ArrayList<>();
    private final Map<String, FamilyEvents> families = new LinkedHashMap<>();

    private BulkReader(byte[] body, Optional<String> index, int mostActions) {
        this.body = body;
        this.index = index;
        this.mostActions = mostActions;
        this.lines = new BodyLines(body);
    }

    /**
     * Reads a body.
     *
     * @param index       the family of actions that name none
     * @param mostActions how many there may be
     * @throws ProblemException MALFORMED_BULK when it is no bulk request, and BODY_TOO_LARGE when it has too many actions
     */
    public static BulkRequest read(byte[] body, Optional<String> index, int mostActions) {
        return new BulkReader(body, index, mostActions).read();
    }

    private BulkRequest read() {
        while (lines.next()) {
            if (!lines.isBlank()) {
                readAction();
            }
        }
        if (items.isEmpty()) {
            throw malformed(
                    "The body has no action, such as {\"create\":{\"_index\":\"dogs\"}} and an event behind it");
        }
        return new BulkRequest(items, List.copyOf(families.values()));
    }

    private void readAction() {
        if (items.size() == mostActions) {
            throw new ProblemException(
                            CommonError.BODY_TOO_LARGE,
                            "A bulk request has at most %d actions. Nothing was stored; send them in parts"
                                    .formatted(mostActions))
                    .with("limit", mostActions);
        }
        ActionLine action = action();
        if (action.hasEvent() && !lines.next()) {
            throw malformed("The last action lacks its event: the body is cut off")
                    .with("line", lines.number());
        }
        BulkItem item = new BulkItem(action, lines.start(), lines.end());
        items.add(item);
        assign(item);
    }

    private ActionLine action() {
        JsonCursor cursor = null;
        try {
            cursor = lines.document(lines.start(), lines.end());
            return ActionLine.read(cursor, index.orElse(null));
        } catch (ProblemException e) {
            throw malformed("%s. Nothing was stored".formatted(e.detail()))
                    .at(cursor == null ? "" : cursor.pointer())
                    .with("line", lines.number());
        }
    }

    private void assign(BulkItem item) {
        ActionLine action = item.action();
        if (!action.isOffered()) {
            item.refuse(new ProblemException(
                    IngestError.UNSUPPORTED_ACTION,
                    "There is no action '%s' here: events are added, by create or index, and stay"
                            .formatted(action.verb())));
        } else if (action.index() == null) {
            item.refuse(new ProblemException(
                    IngestError.MISSING_MEMBER,
                    "The action names no family: add _index, or send it to /{index}/_bulk"));
        } else {
            addToFamily(item);
        }
    }

    private void addToFamily(BulkItem item) {
        try {
            families.computeIfAbsent(item.action().index(), name -> new FamilyEvents(new FamilyName(name), body))
                    .add(item);
        } catch (ProblemException e) {
            item.refuse(e);
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(IngestError.MALFORMED_BULK, detail);
    }
}
