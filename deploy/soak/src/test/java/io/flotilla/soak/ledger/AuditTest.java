package io.flotilla.soak.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.soak.ledger.Finding.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever can be wrong is found, and what is right is not called wrong. */
class AuditTest {

    private static final Batch KEYED = new Batch(new BatchId("ann", 1), "f", 3, true);
    private static final Batch PLAIN = new Batch(new BatchId("bob", 1), "f", 3, false);

    private final Ledger ledger = new Ledger();
    private final Inventory inventory = new Inventory(ledger);

    @Test
    void whatWasAcknowledgedAndIsThereIsRight() {
        answered(KEYED, Answer.STORED);
        answered(PLAIN, Answer.STORED);
        stored(KEYED, 0, 1, 2);
        stored(PLAIN, 2, 1, 0);

        assertEquals(new Audit(2, 2, 0, List.of()), audit());
    }

    @Test
    void whatWasAcknowledgedAndIsNotThereIsLost() {
        answered(PLAIN, Answer.STORED);

        assertEquals(List.of(Kind.LOST), wrong());
    }

    @Test
    void whatWasSentOnceAndIsThereTwiceIsDoubled() {
        answered(PLAIN, Answer.UNKNOWN);
        stored(PLAIN, 0, 1, 2, 0, 1, 2);

        assertEquals(List.of(Kind.DOUBLED), wrong());
    }

    @Test
    void whatWasSentTwiceWithAKeyAndIsThereTwiceIsDoubled() {
        answered(KEYED, Answer.LOST, Answer.STORED);
        stored(KEYED, 0, 1, 2);
        stored(KEYED, 0, 1, 2);

        assertEquals(List.of(Kind.DOUBLED), wrong());
    }

    @Test
    void whatIsThereInPartIsPartialWhateverWasSaid() {
        answered(PLAIN, Answer.UNKNOWN);
        answered(KEYED, Answer.STORED);
        stored(PLAIN, 0, 2);
        stored(KEYED, 1);

        assertEquals(List.of(Kind.PARTIAL, Kind.PARTIAL), wrong());
    }

    @Test
    void oneEventTooManyIsPartialAndDoubled() {
        answered(PLAIN, Answer.STORED);
        stored(PLAIN, 0, 1, 2, 2);

        assertEquals(List.of(Kind.PARTIAL, Kind.DOUBLED), wrong());
    }

    @Test
    void whatIsThereAlthoughItsSenderWasToldOtherwiseIsALie() {
        int number = 0;
        for (Answer denial : List.of(Answer.NOT_STORED, Answer.OVERLOADED, Answer.NOT_SENT)) {
            Batch batch = new Batch(new BatchId("cem", ++number), "f", 1, false);
            answered(batch, denial);
            stored(batch, 0);
        }

        assertEquals(List.of(Kind.DENIED, Kind.DENIED, Kind.DENIED), wrong());
    }

    @Test
    void whatWasDeniedOnceAndAcknowledgedLaterIsRight() {
        answered(KEYED, Answer.NOT_STORED, Answer.KEY_IN_USE, Answer.STORED);
        stored(KEYED, 0, 1, 2);

        assertEquals(new Audit(1, 1, 0, List.of()), audit());
    }

    @Test
    void whatWasStoredByASendingThatWasDeniedIsALie() {
        answered(KEYED, Answer.NOT_STORED, Answer.REPLAYED);
        stored(KEYED, 0, 1, 2);

        assertEquals(List.of(Kind.DENIED), wrong());
    }

    @Test
    void aReplayOfAnUnknownOutcomeIsRight() {
        answered(KEYED, Answer.NOT_STORED, Answer.LOST, Answer.NOT_STORED, Answer.REPLAYED);
        stored(KEYED, 0, 1, 2);

        assertEquals(new Audit(1, 1, 1, List.of()), audit());
    }

    @Test
    void anUnknownOutcomeMayBeEither() {
        Batch other = new Batch(new BatchId("bob", 2), "f", 1, false);
        answered(PLAIN, Answer.UNKNOWN);
        answered(other, Answer.LOST);
        stored(other, 0);

        assertEquals(new Audit(2, 0, 2, List.of()), audit());
    }

    @Test
    void aKeyedBatchThatNobodyEverAcknowledgedIsUnsettled() {
        answered(KEYED, Answer.LOST, Answer.UNKNOWN);

        assertEquals(List.of(Kind.UNSETTLED), wrong());
    }

    @Test
    void whatNobodySentIsForeign() {
        answered(PLAIN, Answer.STORED);
        stored(PLAIN, 0, 1, 2);
        inventory.add(new StoredEvent("f", new BatchId("eve", 1), 0, 1, "?"));

        assertEquals(List.of(Kind.FOREIGN), wrong());
    }

    @Test
    void anEventThatWasAlteredOrLiesElsewhereIsForeign() {
        answered(PLAIN, Answer.UNKNOWN);
        String text = PLAIN.text(0);
        inventory.add(new StoredEvent("f", PLAIN.id(), 0, 3, text.replace('\u00e9', '?')));
        inventory.add(new StoredEvent("g", PLAIN.id(), 0, 3, text));
        inventory.add(new StoredEvent("f", PLAIN.id(), 3, 3, PLAIN.text(3)));
        inventory.add(new StoredEvent("f", PLAIN.id(), 0, 4, text));

        assertEquals(List.of(Kind.FOREIGN, Kind.FOREIGN, Kind.FOREIGN, Kind.FOREIGN), wrong());
    }

    @Test
    void aGoodBatchThatIsRefusedIsStrange() {
        answered(PLAIN, Answer.REFUSED);

        assertEquals(List.of(Kind.STRANGE), wrong());
    }

    @Test
    void anAnswerOutsideOfTheContractIsStrange() {
        answered(PLAIN, Answer.STRANGE);

        assertEquals(List.of(Kind.STRANGE), wrong());
    }

    private void answered(Batch batch, Answer... answers) {
        ledger.announce(batch);
        for (Answer answer : answers) {
            ledger.record(batch, new Attempt(new Route(Optional.of("orders"), 0), 0, 1, answer, ""));
        }
    }

    private void stored(Batch batch, int... positions) {
        for (int position : positions) {
            inventory.add(new StoredEvent(batch.family(), batch.id(), position, batch.size(), batch.text(position)));
        }
    }

    private Audit audit() {
        return Audit.of(ledger, inventory);
    }

    private List<Kind> wrong() {
        return audit().findings().stream().map(Finding::kind).toList();
    }
}
