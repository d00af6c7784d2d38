package io.flotilla.soak.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.process.Deadline;
import io.flotilla.process.ProcessFailure;
import io.flotilla.soak.fleet.SoakShard;
import io.flotilla.soak.ledger.Attempt;
import io.flotilla.soak.ledger.Batch;
import io.flotilla.soak.ledger.BatchId;
import io.flotilla.soak.ledger.Ledger;
import io.flotilla.soak.ledger.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The families that the writers of a round write into, made by a first batch each. */
final class Families {

    private static final int ON_EACH_SHARD = 2;
    private static final Duration BOUND = Duration.ofMinutes(3);

    private final IngestClient client;
    private final Ledger ledger;
    private final String prefix;
    private final Deadline deadline = Deadline.in(BOUND);

    Families(IngestClient client, Ledger ledger, String prefix) {
        this.client = client;
        this.ledger = ledger;
        this.prefix = prefix;
    }

    /** By name, the shard that each was given; goes on until every shard has its share. */
    Map<String, String> make(List<SoakShard> shards) throws InterruptedException {
        Map<String, String> families = new LinkedHashMap<>();
        for (int number = 1; families.size() < shards.size() * ON_EACH_SHARD; number++) {
            String family = prefix + "family_" + number;
            String shard = store(family, number);
            if (families.values().stream().filter(shard::equals).count() < ON_EACH_SHARD) {
                families.put(family, shard);
            }
        }
        return families;
    }

    private String store(String family, int number) throws InterruptedException {
        Batch batch = new Batch(new BatchId(prefix + "founder", number), family, 1, true);
        byte[] body = Body.of(batch, List.of());
        ledger.announce(batch);
        while (true) {
            Attempt attempt = client.send(batch, body, new Route(Optional.empty(), 0));
            ledger.record(batch, attempt);
            if (attempt.answer().stored()) {
                return shard(attempt);
            }
            if (!deadline.pause()) {
                throw new ProcessFailure("family " + family + " cannot be made: " + attempt.detail());
            }
        }
    }

    private static String shard(Attempt attempt) {
        String receipt = attempt.detail().substring(attempt.detail().indexOf('{'));
        try {
            return new ObjectMapper().readTree(receipt).path("shard").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
