package io.flotilla.soak.ledger;

import io.flotilla.soak.ledger.Finding.Kind;
import io.flotilla.soak.ledger.Inventory.Copies;
import io.flotilla.soak.ledger.Ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was said against what is there.
 *
 * @param acknowledged batches that were answered with 200
 * @param unknown      batches that had an unknown outcome at some time; those with a key are settled since
 * @param findings     empty if all is right
 */
public record Audit(int batches, int acknowledged, int unknown, List<Finding> findings) {

    public Audit {
        findings = List.copyOf(findings);
    }

    /** To be made when no batch is under way any more. */
    public static Audit of(Ledger ledger, Inventory inventory) {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            judge(entry, inventory.of(entry.batch()), findings);
        }
        inventory.foreign().forEach(row -> findings.add(new Finding(Kind.FOREIGN, row)));
        return new Audit(
                ledger.entries().size(), count(ledger, Entry::acknowledged), count(ledger, Entry::unknown), findings);
    }

    private static void judge(Entry entry, Copies copies, List<Finding> findings) {
        if (copies.partial()) {
            findings.add(finding(Kind.PARTIAL, entry, copies));
        }
        if (copies.most() > 1) {
            findings.add(finding(Kind.DOUBLED, entry, copies));
        }
        if (entry.acknowledged() && copies.most() == 0) {
            findings.add(finding(Kind.LOST, entry, copies));
        }
        if (entry.denied() && copies.most() > 0 || entry.recanted()) {
            findings.add(finding(Kind.DENIED, entry, copies));
        }
        if (entry.batch().keyed() && !entry.acknowledged()) {
            findings.add(finding(Kind.UNSETTLED, entry, copies));
        }
        entry.attempts().stream()
                .filter(attempt -> !attempt.answer().permitted())
                .forEach(attempt ->
                        findings.add(new Finding(Kind.STRANGE, entry.batch().id() + ": " + attempt.detail())));
    }

    private static Finding finding(Kind kind, Entry entry, Copies copies) {
        List<Answer> answers = entry.attempts().stream().map(Attempt::answer).toList();
        return new Finding(
                kind,
                "%s, answered %s; its events are there %d to %d times"
                        .formatted(entry.batch(), answers, copies.fewest(), copies.most()));
    }

    private static int count(Ledger ledger, Predicate<Entry> which) {
        return (int) ledger.entries().stream().filter(which).count();
    }
}
