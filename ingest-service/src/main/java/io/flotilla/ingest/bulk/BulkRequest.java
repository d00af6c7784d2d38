package io.flotilla.ingest.bulk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a body asks for.
 *
 * @param items    its actions, in order
 * @param families those of them that are to be stored, by family
 */
public record BulkRequest(List<BulkItem> items, List<FamilyEvents> families) {

    public BulkRequest {
        items = List.copyOf(items);
        families = List.copyOf(families);
    }

    /** Whether any action was refused. */
    public boolean hasRefusals() {
        return items.stream().anyMatch(BulkItem::isRefused);
    }

    /** How many were refused, by the name of the code. */
    public Map<String, Long> refusals() {
        Map<String, Long> byCode = new TreeMap<>();
        items.stream()
                .map(item -> item.refusal().orElse(null))
                .filter(Objects::nonNull)
                .forEach(refusal -> byCode.merge(refusal.code().name(), 1L, Long::sum));
        return byCode;
    }

    /** Whether an earlier request with the same key had stored all that is stored of it. */
    public boolean isReplayed() {
        return items.stream().anyMatch(BulkItem::isReplayed)
                && items.stream().allMatch(item -> item.isRefused() || item.isReplayed());
    }
}
